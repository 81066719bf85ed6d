package io.execfabric.hotupdate.availability;

import static org.assertj.core.api.Assertions.assertThat;

import io.execfabric.hotupdate.approval.ApprovalRecord;
import io.execfabric.hotupdate.approval.Approvals;
import io.execfabric.hotupdate.capability.CapabilityRegistry;
import io.execfabric.hotupdate.capability.Registration;
import io.execfabric.hotupdate.capability.VersionHolders;
import io.execfabric.hotupdate.release.ReleasePath;
import io.execfabric.hotupdate.shared.Answers;
import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.shared.Language;
import io.execfabric.hotupdate.shared.RiskLevel;
import io.execfabric.hotupdate.shared.RunLimits;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.shared.page.PageRequest;
import io.execfabric.hotupdate.support.ExecutedSql;
import io.execfabric.hotupdate.support.GeneratedWorld;
import io.execfabric.hotupdate.support.GeneratedWorld.Place;
import io.execfabric.hotupdate.support.MySqlTest;
import io.execfabric.hotupdate.support.PlanDatabase;
import io.execfabric.hotupdate.support.PlanDatabase.Step;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.Role;
import io.execfabric.hotupdate.tenancy.TenantBarrier;
import io.execfabric.hotupdate.tenancy.TokenKind;
import io.execfabric.hotupdate.tenancy.UserDirectory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The statements behind listing, decision and step 6, as the server really executes them for one Skill, explained by MySQL
 * where 2,000 tenants have 8,000 Skills: each table is read by an index on the tenant or a unique one. The many rows are in
 * a database of their own, so that no sweep of the server ever meets them.
 */
@MySqlTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScaleQueriesMySqlTests {

    private static final TenantId TENANT = GeneratedWorld.tenant(0);
    private static final ScriptCode CODE = new ScriptCode(GeneratedWorld.code(0));
    private static final String USER = TENANT + "-member";
    private static final int TENANTS = 2000;
    private static final int OF_THE_TENANT = 300;
    private static final int GRANTED = 1000;

    /** A tenant's, or one version's or Skill's, which is one tenant's again. */
    private static final Set<String> NARROW =
            Set.of("tenant_id", "granted_tenant", "TENANT_ID_", "USER_ID_", "skill_version_id", "skill_id");

    private static final Set<String> MANY_ROWS = Set.of(
            "script",
            "script_version",
            "skill",
            "skill_version",
            "tenant_authorization",
            "availability_report",
            "public_grant",
            "act_id_tenant",
            "act_id_user",
            "act_id_tenant_member",
            "act_id_membership");

    private static final List<String> OF_A_SKILL = List.of(
            "script", "script_version", "skill", "skill_version", "tenant_authorization", "availability_report");

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private TenantBarrier barrier;

    @Autowired
    private CapabilityRegistry registry;

    @Autowired
    private Approvals approvals;

    @Autowired
    private PermissionChecks checks;

    @Autowired
    private AvailabilityPolicy policy;

    @Autowired
    private SkillCatalogue catalogue;

    @Autowired
    private VersionHolders holders;

    @Autowired
    private UserDirectory people;

    @Autowired
    private IdentityService identity;

    private String versionId = "";
    private ExecutedSql executed;
    private PlanDatabase plans;

    @BeforeAll
    void oneSkillHereAndThousandsElsewhere() {
        people.createTenant(TENANT, TENANT.value());
        people.createUser(USER, USER + "-demo", TENANT, Set.of(Role.TENANT_MEMBER));
        versionId = barrier.asPlatform(this::live);
        executed = new ExecutedSql(database);
        plans = new PlanDatabase(database);
        OF_A_SKILL.forEach(plans::take);
        plans.take("ACT_ID_GROUP");
        GeneratedWorld world = new GeneratedWorld(plans.rows(), versionId);
        world.tenants(TENANTS);
        world.skills(places(), done -> {});
        grantTheFirst();
        plans.analyse();
    }

    private static List<Place> places() {
        List<Place> places = new ArrayList<>();
        IntStream.range(0, TENANTS * 4).forEach(i -> places.add(new Place(i / 4 + 1, i % 4)));
        IntStream.rangeClosed(1, OF_THE_TENANT).forEach(i -> places.add(new Place(0, i)));
        return places;
    }

    /** The first generated Skill is made the public area's, and many have it. */
    private void grantTheFirst() {
        JdbcTemplate rows = plans.rows();
        String first = GeneratedWorld.versionId(0);
        rows.update("update skill set tenant_id = 'public' where live_version_id = ?", first);
        rows.update("update skill_version set tenant_id = 'public' where id = ?", first);
        rows.update("update tenant_authorization set tenant_id = 'public' where skill_version_id = ?", first);
        rows.update(
                "insert into public_grant select concat('g', w.i), s.id, concat('granted-', w.i + 1), 'x', now(), true"
                        + " from skill s cross join generated_skill w where s.live_version_id = ? and w.i < ?",
                first,
                GRANTED);
        rows.update("insert into public_grant select concat('h', w.i), concat('k', lpad(concat('', w.i), 35, '0')),"
                + " 'granted-0', 'x', now(), true from generated_skill w where w.i > 0");
        rows.update(
                "insert into tenant_authorization select concat('t', w.i), concat('granted-', w.i + 1), ?, false, false,"
                        + " false, now() from generated_skill w where w.i < ?",
                first,
                GRANTED);
    }

    private String live() {
        Answers answers = new Answers(true, true, false);
        Digest digest = Digest.ofText("scale queries");
        ApprovalRecord record = new ApprovalRecord(
                "scale-queries",
                1,
                TENANT,
                CODE,
                Language.SHELL,
                "main.sh",
                digest,
                "Scale",
                "Is asked for",
                null,
                RiskLevel.LOW,
                answers,
                List.of("reviewer1"),
                Instant.parse("2026-01-01T00:00:00Z"),
                null,
                RunLimits.NONE);
        ReleasePath release = new ReleasePath(TENANT, Language.SHELL, CODE, 1);
        String id = registry.register(new Registration(record, approvals.sign(record), release, "# Scale"));
        registry.openAiScope(id);
        registry.openManualEntry(id);
        checks.activateAndVerify(id);
        return id;
    }

    @AfterAll
    void clean() {
        plans.drop();
        for (int i = OF_A_SKILL.size() - 1; i >= 0; i--) {
            database.update("delete from " + OF_A_SKILL.get(i) + " where tenant_id = ?", TENANT.value());
        }
        identity.deleteUser(USER);
        identity.deleteTenant(TENANT.value());
    }

    @Test
    void theListingReadsTheTenantsSkillsAlone() {
        List<String> statements = executed.during(
                () -> barrier.asTenant(TENANT, () -> {
                    assertThat(catalogue
                                    .list(member(), PageRequest.of(50, null))
                                    .items())
                            .hasSize(1);
                    return policy.available(assistant(), Access.BE_OFFERED, PageRequest.of(50, CODE.value()));
                }),
                TENANT.value());

        assertThat(statements).isNotEmpty();
        areNarrow(statements, OF_THE_TENANT + 100);
        assertThat(statements)
                .allSatisfy(statement -> assertThat(plans.explain(statement))
                        .noneMatch(step ->
                                step.table().equals("skill") && step.extra().contains("filesort")));
    }

    @Test
    void aDecisionReadsOneSkillOfTheTenant() {
        List<String> statements = executed.during(
                () -> assertThat(barrier.asTenant(TENANT, () -> policy.decide(member(), CODE, Access.RUN_BY_HAND))
                                .allowed())
                        .isTrue(),
                TENANT.value());

        assertThat(statements).isNotEmpty();
        areNarrow(statements, 10);
    }

    @Test
    void stepSixReadsAFewRowsHoweverManyTenantsAndSkillsThereAre() {
        List<String> statements = executed.during(
                () -> barrier.asPlatform(() -> {
                    checks.activateAndVerify(versionId);
                    return true;
                }),
                TENANT.value(),
                versionId,
                CODE.value());

        assertThat(statements).hasSizeGreaterThan(10);
        areNarrow(statements, 10);
    }

    @Test
    void whoHasAPublicVersionIsReadFromItsOwnRowsAlone() {
        List<String> statements = executed.during(
                () -> barrier.asPlatform(() -> {
                    assertThat(holders.of(versionId)).isEqualTo(new VersionHolders.Holders(0, true));
                    assertThat(holders.granted(versionId, "granted-1", 3)).isEmpty();
                    return holders.isGranted(versionId, TENANT);
                }),
                versionId);

        assertThat(statements).hasSize(5);
        areNarrow(
                statements.stream()
                        .map(statement -> statement.replace(versionId, GeneratedWorld.versionId(0)))
                        .toList(),
                2 * GRANTED);
    }

    @Test
    void whoSomebodyIsIsReadByTheUser() {
        List<String> statements =
                executed.during(() -> assertThat(people.find(USER)).isPresent(), USER);

        assertThat(statements).hasSize(1);
        areNarrow(statements, 10);
    }

    private void areNarrow(List<String> statements, int most) {
        assertThat(statements)
                .allSatisfy(statement -> assertThat(plans.explain(statement))
                        .as(statement)
                        .filteredOn(step -> MANY_ROWS.contains(step.table()))
                        .allMatch(step -> isNarrow(step, most)));
    }

    private static boolean isNarrow(Step step, int most) {
        if (step.table().equals("act_id_tenant")) {
            // neighbours: three, from a place in the order of the primary key
            return "PRIMARY".equals(step.key()) && !step.extra().contains("filesort");
        }
        boolean byIndex = step.key() != null
                && !step.type().equals("index")
                && !step.type().equals("ALL");
        return byIndex && (step.unique() || NARROW.contains(step.leading())) && step.rows() <= most;
    }

    private static Caller member() {
        return new Caller(USER, TENANT, Set.of(Role.TENANT_MEMBER), null);
    }

    private static Caller assistant() {
        return new Caller(USER, TENANT, Set.of(Role.AI), TokenKind.AI);
    }
}
