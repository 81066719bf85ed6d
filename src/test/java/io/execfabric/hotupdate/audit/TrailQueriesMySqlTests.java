package io.execfabric.hotupdate.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.shared.page.PageRequest;
import io.execfabric.hotupdate.shared.page.TimeSpan;
import io.execfabric.hotupdate.support.ExecutedSql;
import io.execfabric.hotupdate.support.MySqlTest;
import io.execfabric.hotupdate.support.PlanDatabase;
import io.execfabric.hotupdate.support.PlanDatabase.Step;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.Role;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The statements that read the trail, as the server really executes them, explained by MySQL where 50 tenants have 100,000
 * entries: by an index on the tenant or on the subject, newest first without sorting.
 */
@MySqlTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TrailQueriesMySqlTests {

    private static final String TENANT = "trailed-7";
    private static final int ENTRIES = 100_000;
    private static final Set<String> INDEXES = Set.of(
            "ix_audit_event_newest",
            "ix_audit_event_actor",
            "ix_audit_event_action",
            "ix_audit_event_about",
            "ix_audit_event_subject");

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private AuditLog log;

    @Autowired
    private SubjectHistory history;

    private ExecutedSql executed;
    private PlanDatabase plans;

    @BeforeAll
    void aLongTrail() {
        executed = new ExecutedSql(database);
        plans = new PlanDatabase(database);
        JdbcTemplate rows = plans.rows();
        rows.execute("create table digit (i int primary key)");
        rows.execute("insert into digit values (0), (1), (2), (3), (4), (5), (6), (7), (8), (9)");
        rows.update("insert into audit_event (at, tenant_id, actor, action, subject_type, subject_id, detail)"
                + " select timestampadd(second, n, timestamp '2026-02-01 00:00:00'), concat('trailed-', n mod 50), concat('user', n mod 7), concat('ACTION_', n mod 9),"
                + " 'execution', concat('run-', n div 10), 'Something happened' from (select a.i + 10 * b.i + 100 * c.i"
                + " + 1000 * d.i + 10000 * e.i n from digit a, digit b, digit c, digit d, digit e) numbers order by n");
        assertThat(rows.queryForObject("select count(*) from audit_event", Integer.class))
                .isEqualTo(ENTRIES);
        plans.analyse();
    }

    @AfterAll
    void clean() {
        plans.drop();
    }

    @Test
    void theTenantsOwnTrailIsReadByItsIndexWithoutSorting() {
        isByIndex(asked(filter(null, null, null, null), null));
        isByIndex(asked(filter(null, null, null, null), "2030-01-01T00:00:00Z/50000"));
    }

    @Test
    void eachFilterIsReadByAnIndex() {
        isByIndex(asked(filter("user1", null, null, null), null));
        isByIndex(asked(filter(null, "ACTION_1", null, null), null));
        isByIndex(asked(filter(null, null, "run-77", null), null));
        isByIndex(asked(filter(null, null, null, Instant.parse("2026-01-01T00:00:00Z")), null));
        isByIndex(asked(
                filter("user1", "ACTION_1", "run-77", Instant.parse("2026-01-01T00:00:00Z")),
                "2030-01-01T00:00:00Z/50000"));
    }

    @Test
    void theEvidenceOfOneRunReadsItsOwnRowsAlone() {
        List<String> statements =
                executed.during(() -> history.of(new TenantId(TENANT), "execution", "run-77"), TENANT);

        isByIndex(statements);
        assertThat(statements)
                .allSatisfy(statement -> assertThat(plans.explain(statement)).allMatch(step -> step.rows() <= 20));
    }

    private List<String> asked(AuditCriteria filter, @Nullable String cursor) {
        Caller admin = new Caller("trailed-admin", new TenantId(TENANT), Set.of(Role.TENANT_ADMIN), null);
        // the other statement names the rows that this one found
        return executed.during(() -> log.list(admin, filter, PageRequest.of(50, cursor)), TENANT).stream()
                .filter(statement -> statement.contains("order by"))
                .toList();
    }

    private void isByIndex(List<String> statements) {
        assertThat(statements).hasSize(1);
        List<Step> steps = plans.explain(statements.get(0));
        assertThat(steps).as(statements.get(0)).hasSize(1).allSatisfy(step -> {
            assertThat(step.key()).isIn(INDEXES);
            assertThat(step.type()).isIn("ref", "range");
            assertThat(step.extra()).doesNotContain("filesort");
        });
    }

    private static AuditCriteria filter(
            @Nullable String actor, @Nullable String action, @Nullable String subject, @Nullable Instant from) {
        return new AuditCriteria(null, new TimeSpan(from, null), actor, action, subject);
    }
}
