package io.execfabric.hotupdate.tenancy.identity;

import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads one person from the engine's identity tables with one statement: each request with a token asks for its owner, and
 * the engine's own queries would be three.
 */
@Component
class PeopleSql {

    /** The group of those who are kept out. */
    static final String LOCKED = "locked";

    /** The group of those whose password somebody else replaced, until they choose one of their own. */
    static final String ONE_TIME = "one-time-password";

    private static final String MEMBERSHIPS = """
            select t.TENANT_ID_ as tenant_id, g.GROUP_ID_ as group_id
            from ACT_ID_USER u
            left join ACT_ID_TENANT_MEMBER t on t.USER_ID_ = u.ID_
            left join ACT_ID_MEMBERSHIP g on g.USER_ID_ = u.ID_
            where u.ID_ = ?""";

    private static final String AFTER =
            "select ID_ from ACT_ID_TENANT where ID_ > ? and ID_ not in (?, ?) order by ID_ limit ?";

    private static final String PASSWORD = "select PWD_ from ACT_ID_USER where ID_ = ? and PWD_ is not null";

    private final JdbcClient database;

    PeopleSql(JdbcClient database) {
        this.database = database;
    }

    private record Membership(
            @Nullable String tenantId, @Nullable String groupId) {

        static Membership of(ResultSet row, int number) throws SQLException {
            return new Membership(row.getString("tenant_id"), row.getString("group_id"));
        }

        boolean locked() {
            return LOCKED.equals(groupId);
        }

        boolean oneTime() {
            return ONE_TIME.equals(groupId);
        }
    }

    /** Empty for nobody, for who is kept out, and for somebody of two tenants or with roles that do not go together. */
    Optional<Caller> find(String user) {
        return caller(user, memberships(user));
    }

    /** The same, without a role for who has a one-time password. */
    Optional<Caller> signedIn(String user) {
        List<Membership> rows = memberships(user);
        Optional<Caller> found = caller(user, rows);
        return rows.stream().anyMatch(Membership::oneTime)
                ? found.map(person -> new Caller(user, person.tenant(), Set.of(), null))
                : found;
    }

    private List<Membership> memberships(String user) {
        return database.sql(MEMBERSHIPS).param(user).query(Membership::of).list();
    }

    private static Optional<Caller> caller(String user, List<Membership> rows) {
        List<String> tenants = rows.stream()
                .map(Membership::tenantId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (rows.isEmpty() || tenants.size() > 1 || rows.stream().anyMatch(Membership::locked)) {
            return Optional.empty();
        }
        TenantId tenant = tenants.isEmpty() ? null : new TenantId(tenants.get(0));
        Set<Role> roles = rows.stream()
                .map(Membership::groupId)
                .filter(Objects::nonNull)
                .flatMap(group -> Role.ofGroup(group).stream())
                .collect(Collectors.toUnmodifiableSet());
        return MembershipRules.allow(tenant, roles)
                ? Optional.of(new Caller(user, tenant, roles, null))
                : Optional.empty();
    }

    /** A digest of what is kept of the password, which is a salted hash itself. */
    String passwordStamp(String user) {
        return database.sql(PASSWORD).param(user).query(String.class).optional().stream()
                .map(kept -> Digest.ofText(kept).hex())
                .findFirst()
                .orElse("");
    }

    /** Tenants after {@code place} in order of id, and from the beginning after the last; never the canary. */
    List<TenantId> neighbours(TenantId tenant, String place, int most) {
        List<TenantId> found = new ArrayList<>(after(place, tenant, most));
        if (found.size() == most) {
            return found;
        }
        after("", tenant, most).stream()
                .filter(first -> !found.contains(first))
                .limit(most - found.size())
                .forEach(found::add);
        return found;
    }

    private List<TenantId> after(String id, TenantId without, int most) {
        return database
                .sql(AFTER)
                .params(id, without.value(), TenantId.CANARY.value(), most)
                .query(String.class)
                .list()
                .stream()
                .map(TenantId::new)
                .toList();
    }
}
