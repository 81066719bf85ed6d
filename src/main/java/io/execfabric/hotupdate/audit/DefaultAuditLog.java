package io.execfabric.hotupdate.audit;

import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.Reading;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.shared.page.Conditions;
import io.execfabric.hotupdate.shared.page.ItemList;
import io.execfabric.hotupdate.shared.page.PageRequest;
import io.execfabric.hotupdate.shared.page.PartOfRows;
import io.execfabric.hotupdate.shared.page.Place;
import io.execfabric.hotupdate.shared.wording.Wording;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.Role;
import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Order;
import jakarta.persistence.criteria.Root;
import java.util.List;
import java.util.stream.Stream;
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
        TenantId scope = scopeOf(caller);
        List<AuditEvent> found = new PartOfRows<>(
                        AuditEvent.class,
                        Long.class,
                        (event, criteria) -> wanted(criteria, event, filter, page)
                                .equal(event.get("tenantId"), value(scope))
                                .together(),
                        (event, criteria) -> newestFirst(criteria, event, isOfOne(scope, filter)),
                        index(scope, filter))
                .read(entities, page.limit() + 1);
        return ItemList.cut(found, page.limit(), DefaultAuditLog::place, AuditEntry::of);
    }

    private static boolean isOfOne(@Nullable TenantId scope, AuditCriteria filter) {
        return scope != null || filter.tenant() != null;
    }

    private static @Nullable String index(@Nullable TenantId scope, AuditCriteria filter) {
        if (filter.actor() != null || filter.action() != null || filter.subject() != null) {
            return null;
        }
        return isOfOne(scope, filter) ? "ix_audit_event_newest" : "ix_audit_event_all_newest";
    }

    private static String place(AuditEvent event) {
        return new Place(event.at(), String.valueOf(event.seq())).toString();
    }

    /** With all columns of the tenant's index: the embedded database reads it backwards then, and everything otherwise. */
    private static List<Order> newestFirst(CriteriaBuilder criteria, Root<AuditEvent> event, boolean ofOneTenant) {
        List<Order> latest = List.of(criteria.desc(event.get("at")), criteria.desc(event.get("seq")));
        return ofOneTenant
                ? Stream.concat(Stream.of(criteria.desc(event.get("tenantId"))), latest.stream())
                        .toList()
                : latest;
    }

    /** A tenant's admin reads the tenant's own, whatever the filter says; null for all. */
    private static @Nullable TenantId scopeOf(Caller caller) {
        if (caller.has(Role.PLATFORM_ADMIN)) {
            return null;
        }
        caller.require(Role.TENANT_ADMIN);
        return caller.requireTenant();
    }

    private static Conditions wanted(
            CriteriaBuilder criteria, Root<AuditEvent> event, AuditCriteria filter, PageRequest page) {
        return new Conditions(criteria)
                .equal(event.get("tenantId"), value(filter.tenant()))
                .equal(event.get("actor"), filter.actor())
                .equal(event.get("action"), filter.action())
                .equal(event.get("subjectId"), filter.subject())
                .within(event.get("at"), filter.written())
                .after(event.get("at"), event.<Long>get("seq"), Place.of(page.cursor()), DefaultAuditLog::number);
    }

    private static @Nullable String value(@Nullable TenantId tenant) {
        return tenant == null ? null : tenant.value();
    }

    private static long number(String seq) {
        try {
            return Long.parseLong(seq);
        } catch (NumberFormatException e) {
            throw new HotUpdateException(ErrorCode.BAD_REQUEST, Wording.of("audit.cursor"), e);
        }
    }
}
