package io.execfabric.hotupdate.tenancy.identity;

import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.tenancy.Role;
import io.execfabric.hotupdate.tenancy.people.TenantView;
import io.execfabric.hotupdate.tenancy.people.UserView;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists of the engine's identity tables, a part at a time: its own queries know no cursor and ask once more per row. */
@Component
class PeopleListSql {

    private static final String COUNTED = """
            select t.ID_, t.NAME_, (select count(*) from ACT_ID_TENANT_MEMBER m where m.TENANT_ID_ = t.ID_)
            from ACT_ID_TENANT t
            """;

    private static final String TENANTS = COUNTED + "where t.ID_ > ? and t.ID_ <> ? order by t.ID_ limit ?";
    private static final String TENANT = COUNTED + "where t.ID_ = ? and t.ID_ <> ?";

    private static final String USERS = """
            select u.ID_, u.EMAIL_, g.GROUP_ID_
            from (select m.USER_ID_ from ACT_ID_TENANT_MEMBER m
                  where m.TENANT_ID_ = ? and m.USER_ID_ > ? order by m.USER_ID_ limit ?) asked
            join ACT_ID_USER u on u.ID_ = asked.USER_ID_
            left join ACT_ID_MEMBERSHIP g on g.USER_ID_ = u.ID_
            order by u.ID_, g.GROUP_ID_""";

    private static final String ONE = """
            select u.ID_, u.EMAIL_, g.GROUP_ID_
            from ACT_ID_TENANT_MEMBER m
            join ACT_ID_USER u on u.ID_ = m.USER_ID_
            left join ACT_ID_MEMBERSHIP g on g.USER_ID_ = u.ID_
            where m.TENANT_ID_ = ? and m.USER_ID_ = ?
            order by u.ID_, g.GROUP_ID_""";

    private static final String PLATFORM_USERS = """
            select u.ID_, u.EMAIL_, g.GROUP_ID_
            from (select distinct m.USER_ID_ from ACT_ID_MEMBERSHIP m
                  where m.GROUP_ID_ in ('reviewer', 'platform-admin') and m.USER_ID_ > ?
                  and not exists (select 1 from ACT_ID_TENANT_MEMBER t where t.USER_ID_ = m.USER_ID_)
                  order by m.USER_ID_ limit ?) asked
            join ACT_ID_USER u on u.ID_ = asked.USER_ID_
            left join ACT_ID_MEMBERSHIP g on g.USER_ID_ = u.ID_
            order by u.ID_, g.GROUP_ID_""";

    private static final String PLATFORM_ONE = """
            select u.ID_, u.EMAIL_, g.GROUP_ID_
            from ACT_ID_USER u
            left join ACT_ID_MEMBERSHIP g on g.USER_ID_ = u.ID_
            where u.ID_ = ? and not exists (select 1 from ACT_ID_TENANT_MEMBER t where t.USER_ID_ = u.ID_)
            order by u.ID_, g.GROUP_ID_""";

    private static final String NAMES = """
            select count(*) from (
                select ID_ as name from ACT_ID_USER where ID_ >= ? and ID_ < ?
                union select name from taken_user_name where name >= ? and name < ?) names""";

    private final JdbcClient database;

    PeopleListSql(JdbcClient database) {
        this.database = database;
    }

    private record Row(
            String user, @Nullable String mail, @Nullable String group) {

        static Row of(ResultSet row, int number) throws SQLException {
            return new Row(row.getString(1), row.getString(2), row.getString(3));
        }
    }

    List<TenantView> tenants(String after, int most) {
        return database.sql(TENANTS)
                .params(after, TenantId.CANARY.value(), most)
                .query(PeopleListSql::tenant)
                .list();
    }

    Optional<TenantView> tenant(TenantId tenant) {
        return database.sql(TENANT)
                .params(tenant.value(), TenantId.CANARY.value())
                .query(PeopleListSql::tenant)
                .optional();
    }

    List<UserView> users(TenantId tenant, String after, int most) {
        return views(database.sql(USERS)
                .params(tenant.value(), after, most)
                .query(Row::of)
                .list());
    }

    Optional<UserView> user(TenantId tenant, String user) {
        return views(database.sql(ONE)
                        .params(tenant.value(), user)
                        .query(Row::of)
                        .list())
                .stream()
                .findFirst();
    }

    /** Those with a role of the platform and of no tenant. */
    List<UserView> platformUsers(String after, int most) {
        return views(
                database.sql(PLATFORM_USERS).params(after, most).query(Row::of).list());
    }

    /** Whoever is of no tenant. */
    Optional<UserView> platformUser(String user) {
        return views(database.sql(PLATFORM_ONE).param(user).query(Row::of).list()).stream()
                .filter(found -> found.id().equals(user))
                .findFirst();
    }

    /** Whether anybody has, or had, a name that begins with {@code front}, which ends with a dot. */
    boolean namesBeginWith(String front) {
        String next = front.substring(0, front.length() - 1) + (char) ('.' + 1);
        return database.sql(NAMES)
                        .params(front, next, front, next)
                        .query(Long.class)
                        .single()
                > 0;
    }

    private static TenantView tenant(ResultSet row, int number) throws SQLException {
        return new TenantView(new TenantId(row.getString(1)), row.getString(2), row.getLong(3));
    }

    private static List<UserView> views(List<Row> rows) {
        Map<String, List<Row>> byUser =
                rows.stream().collect(Collectors.groupingBy(Row::user, LinkedHashMap::new, Collectors.toList()));
        return byUser.values().stream().map(PeopleListSql::view).toList();
    }

    private static UserView view(List<Row> memberships) {
        Row first = memberships.get(0);
        List<String> groups = memberships.stream()
                .map(Row::group)
                .flatMap(group -> Optional.ofNullable(group).stream())
                .toList();
        List<Role> roles = groups.stream()
                .flatMap(group -> Role.ofGroup(group).stream())
                .sorted()
                .toList();
        return new UserView(
                first.user(),
                first.mail(),
                roles,
                groups.contains(PeopleSql.LOCKED),
                groups.contains(PeopleSql.ONE_TIME));
    }
}
