package io.execfabric.hotupdate.audit;

import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.ItemList;
import io.execfabric.hotupdate.shared.PageRequest;
import io.execfabric.hotupdate.shared.Reading;
import io.execfabric.hotupdate.shared.wording.Wording;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.Role;
import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Order;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Asks with what was filled in alone, so that the database can use the index that fits. */
@Service
@Reading
class DefaultAuditLog implements AuditLog {

    private final EntityManager entities;

    DefaultAuditLog(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public ItemList<AuditEntry> list(Caller caller, AuditCriteria filter, PageRequest page) {
        String tenant = tenantOf(caller, filter);
        CriteriaBuilder criteria = entities.getCriteriaBuilder();
        CriteriaQuery<AuditEvent> query = criteria.createQuery(AuditEvent.class);
        Root<AuditEvent> event = query.from(AuditEvent.class);
        query.where(wanted(criteria, event, filter, tenant, page.cursor()).toArray(Predicate[]::new))
                .orderBy(newestFirst(criteria, event, tenant));
        List<AuditEvent> found =
                entities.createQuery(query).setMaxResults(page.limit() + 1).getResultList();
        return ItemList.cut(found, page.limit(), one -> String.valueOf(one.seq()), AuditEntry::of);
    }

    /** With all columns of the tenant's index: the embedded database reads it backwards then, and everything otherwise. */
    private static List<Order> newestFirst(CriteriaBuilder criteria, Root<AuditEvent> event, @Nullable String tenant) {
        Order latest = criteria.desc(event.get("seq"));
        return tenant == null ? List.of(latest) : List.of(criteria.desc(event.get("tenantId")), latest);
    }

    /** A tenant's admin reads the tenant's own, whatever the filter says. */
    private static @Nullable String tenantOf(Caller caller, AuditCriteria filter) {
        if (caller.has(Role.PLATFORM_ADMIN)) {
            return filter.tenant();
        }
        caller.require(Role.TENANT_ADMIN);
        return caller.requireTenant().value();
    }

    private static List<Predicate> wanted(
            CriteriaBuilder criteria,
            Root<AuditEvent> event,
            AuditCriteria filter,
            @Nullable String tenant,
            @Nullable String cursor) {
        List<Predicate> all = new ArrayList<>();
        Map<String, String> equal = new HashMap<>();
        put(equal, "tenantId", tenant);
        put(equal, "actor", filter.actor());
        put(equal, "action", filter.action());
        put(equal, "subjectId", filter.subject());
        equal.forEach((field, value) -> all.add(criteria.equal(event.get(field), value)));
        if (filter.from() != null) {
            all.add(criteria.greaterThanOrEqualTo(event.<Instant>get("at"), filter.from()));
        }
        if (filter.until() != null) {
            all.add(criteria.lessThan(event.<Instant>get("at"), filter.until()));
        }
        if (cursor != null) {
            all.add(criteria.lessThan(event.<Long>get("seq"), number(cursor)));
        }
        return all;
    }

    private static void put(Map<String, String> all, String field, @Nullable String value) {
        if (value != null) {
            all.put(field, value);
        }
    }

    private static long number(String cursor) {
        try {
            return Long.parseLong(cursor);
        } catch (NumberFormatException e) {
            throw new HotUpdateException(ErrorCode.BAD_REQUEST, Wording.of("audit.cursor"), e);
        }
    }
}
