package io.execfabric.hotupdate.tenancy.identity;

import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.shared.wording.Wording;
import io.execfabric.hotupdate.tenancy.Role;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What two admins at once must not both do, held by rows of the database until the transaction ends, so that it holds between
 * nodes, too. The side's row is locked before a person's.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PeopleLocks {

    private static final String PERSON = "select ID_ from ACT_ID_USER where ID_ = ? for update";
    private static final String TENANT = "select ID_ from ACT_ID_TENANT where ID_ = ? for update";
    private static final String GROUP = "select ID_ from ACT_ID_GROUP where ID_ = ? for update";
    private static final String TAKE = "insert into taken_user_name (name) values (?)";

    /** Who has a role and is let in, besides one. */
    private static final String OTHERS = """
            select count(*)
            from ACT_ID_MEMBERSHIP m
            left join ACT_ID_TENANT_MEMBER t on t.USER_ID_ = m.USER_ID_
            where m.GROUP_ID_ = ? and m.USER_ID_ <> ? and coalesce(t.TENANT_ID_, '') = ?
            and not exists (select 1 from ACT_ID_MEMBERSHIP l where l.USER_ID_ = m.USER_ID_ and l.GROUP_ID_ = ?)""";

    private final JdbcClient database;

    PeopleLocks(JdbcClient database) {
        this.database = database;
    }

    /** Nobody else changes this person meanwhile. */
    void person(String user) {
        database.sql(PERSON).param(user).query(String.class).optional();
    }

    /** Nobody else changes the tenant's people meanwhile. */
    void peopleOf(TenantId tenant) {
        database.sql(TENANT).param(tenant.value()).query(String.class).optional();
    }

    /** Nobody else changes the platform's people meanwhile. */
    void platformPeople() {
        database.sql(GROUP)
                .param(Role.PLATFORM_ADMIN.word())
                .query(String.class)
                .optional();
    }

    /** Whether the tenant has an admin who is let in, besides {@code user}. */
    boolean hasOtherAdmin(TenantId tenant, String user) {
        return others(Role.TENANT_ADMIN, user, tenant.value());
    }

    /** Whether the platform has one. */
    boolean hasOtherPlatformAdmin(String user) {
        return others(Role.PLATFORM_ADMIN, user, "");
    }

    /** Takes a name for good; 409 when somebody has it, or ever had. */
    void takeName(String user) {
        try {
            database.sql(TAKE).param(user).update();
        } catch (DuplicateKeyException e) {
            throw new HotUpdateException(ErrorCode.CONFLICT, Wording.of("user.taken"), e);
        }
    }

    private boolean others(Role role, String user, String tenant) {
        return database.sql(OTHERS)
                        .params(role.word(), user, tenant, PeopleSql.LOCKED)
                        .query(Long.class)
                        .single()
                > 0;
    }
}
