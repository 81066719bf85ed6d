package io.execfabric.hotupdate.tenancy.identity;

import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.KnownPerson;
import io.execfabric.hotupdate.tenancy.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads people from the engine's identity tables with one statement: each request with a token asks for its owner, and the
 * engine's own queries would be three.
 */
@Component
class PeopleSql {

    /** The group of those who are kept out. */
    static final String LOCKED = "locked";

    /** The group of those whose password somebody else replaced, until they choose one of their own. */
    static final String ONE_TIME = "one-time-password";

    private static final String MEMBERSHIPS = """
            select u.ID_ as user_id, u.PWD_ as password, t.TENANT_ID_ as tenant_id, g.GROUP_ID_ as group_id
            from ACT_ID_USER u
            left join ACT_ID_TENANT_MEMBER t on t.USER_ID_ = u.ID_
            left join ACT_ID_MEMBERSHIP g on g.USER_ID_ = u.ID_
            where u.ID_ in (:users)""";

    private static final String AFTER =
            "select ID_ from ACT_ID_TENANT where ID_ > ? and ID_ not in (?, ?) order by ID_ limit ?";

    private static final String PASSWORD = "select PWD_ from ACT_ID_USER where ID_ = ? and PWD_ is not null";

    private static final String HOLD = "select ID_ from ACT_ID_USER where ID_ = ? for update";

    /** Names in one statement. */
    private static final int AT_ONCE = 500;

    private final JdbcClient database;

    PeopleSql(JdbcClient database) {
        this.database = database;
    }

    private record Membership(
            String user,
            @Nullable String password,
            @Nullable String tenantId,
            @Nullable String groupId) {

        static Membership of(ResultSet row, int number) throws SQLException {
            return new Membership(
                    row.getString("user_id"),
                    row.getString("password"),
                    row.getString("tenant_id"),
                    row.getString("group_id"));
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
        return caller(user, memberships(List.of(user)));
    }

    /** The same, without a role for who has a one-time password. */
    Optional<Caller> signedIn(String user) {
        return Optional.ofNullable(known(List.of(user)).get(user)).map(KnownPerson::caller);
    }

    /** {@link #signedIn} for many, with the stamps of their passwords. */
    Map<String, KnownPerson> known(Collection<String> users) {
        Map<String, KnownPerson> known = new HashMap<>();
        List<String> names = List.copyOf(users);
        for (int from = 0; from < names.size(); from += AT_ONCE) {
            List<String> part = names.subList(from, Math.min(from + AT_ONCE, names.size()));
            memberships(part).stream()
                    .collect(Collectors.groupingBy(Membership::user))
                    .forEach((user, rows) -> person(user, rows).ifPresent(person -> known.put(user, person)));
        }
        return known;
    }

    private List<Membership> memberships(List<String> users) {
        return database.sql(MEMBERSHIPS)
                .param("users", users)
                .query(Membership::of)
                .list();
    }

    private static Optional<KnownPerson> person(String user, List<Membership> rows) {
        String stamp = stamp(rows.get(0).password());
        boolean mayOnlyChoose = rows.stream().anyMatch(Membership::oneTime);
        return caller(user, rows)
                .map(found -> mayOnlyChoose ? new Caller(user, found.tenant(), Set.of(), null) : found)
                .map(found -> new KnownPerson(found, stamp));
    }

    private static Optional<Caller> caller(String user, List<Membership> rows) {
        List<String> tenants = rows.stream()
                .map(Membership::tenantId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (tenants.size() > 1 || rows.stream().anyMatch(Membership::locked)) {
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
                .map(PeopleSql::stamp)
                .findFirst()
                .orElse("");
    }

    private static String stamp(@Nullable String kept) {
        return kept == null ? "" : Digest.ofText(kept).hex();
    }

    void holdPassword(String user) {
        database.sql(HOLD).param(user).query(String.class).list();
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
