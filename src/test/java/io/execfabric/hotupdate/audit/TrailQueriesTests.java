package io.execfabric.hotupdate.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.shared.page.PageRequest;
import io.execfabric.hotupdate.shared.page.TimeSpan;
import io.execfabric.hotupdate.support.H2Reads;
import io.execfabric.hotupdate.support.HotUpdateTest;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.Role;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A page of a long trail: what the embedded default reads for it. */
@HotUpdateTest
class TrailQueriesTests {

    private static final String TENANT = "long-trail";

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private AuditLog log;

    @AfterEach
    void clean() {
        database.update("delete from audit_event where tenant_id = ?", TENANT);
    }

    @Test
    void theNewestEntriesAreReadFromTheEndOfTheTenantsIndex() {
        database.update("insert into audit_event (at, tenant_id, actor, action, subject_type, subject_id, detail)"
                + " select current_timestamp, '" + TENANT
                + "', 'u', 'A', 'execution', 'run-' || x, 'Something happened'"
                + " from system_range(1, 2000)");
        Caller admin = new Caller("u", new TenantId(TENANT), Set.of(Role.TENANT_ADMIN), null);
        AuditCriteria all = new AuditCriteria(null, TimeSpan.ALL, null, null, null);

        long read = new H2Reads(database)
                .during(
                        () -> log.list(admin, all, new PageRequest(20, null)),
                        "order by ae1_0.tenant_id desc",
                        TENANT,
                        21);

        assertThat(read).isBetween(21L, 25L);
    }
}
