package io.execfabric.hotupdate.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.support.RestClientOf;
import io.execfabric.hotupdate.support.RestClientOf.Answer;
import io.execfabric.hotupdate.support.ScriptFolder;
import io.execfabric.hotupdate.tenancy.Role;
import io.execfabric.hotupdate.tenancy.TenantBarrier;
import io.execfabric.hotupdate.tenancy.UserDirectory;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** The people of two tenants and of the platform, and the steps they take by REST, whatever the database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class Journey {

    private static final TenantId ACME = new TenantId("acme");
    private static final TenantId GLOBEX = new TenantId("globex");

    @LocalServerPort
    private int port;

    @Autowired
    private UserDirectory users;

    @Autowired
    private RuntimeService instances;

    @Autowired
    private ManagementService engineJobs;

    @Autowired
    private TenantBarrier barrier;

    @Autowired
    private JdbcTemplate database;

    RestClientOf acmeAdmin;
    RestClientOf acmeMember;
    RestClientOf acmeConfirmer;
    RestClientOf globexAdmin;
    RestClientOf reviewer;

    /** The production database has no demo people; where they are, they stay as they are. */
    @BeforeAll
    void signIn() {
        users.createTenant(ACME, "Acme");
        users.createTenant(GLOBEX, "Globex");
        acmeAdmin = person("acme-admin", ACME, Role.TENANT_ADMIN, Role.TENANT_MEMBER);
        acmeMember = person("acme-member", ACME, Role.TENANT_MEMBER);
        acmeConfirmer = person("acme-confirmer", ACME, Role.TENANT_MEMBER, Role.CONFIRMER);
        globexAdmin = person("globex-admin", GLOBEX, Role.TENANT_ADMIN, Role.TENANT_MEMBER);
        reviewer = person("reviewer1", null, Role.REVIEWER);
    }

    RestClientOf secondReviewer() {
        return person("reviewer2", null, Role.REVIEWER);
    }

    RestClientOf globexConfirmer() {
        return person("globex-confirmer", GLOBEX, Role.TENANT_MEMBER, Role.CONFIRMER);
    }

    RestClientOf platformAdmin() {
        return person("platform-admin", null, Role.PLATFORM_ADMIN);
    }

    /** A platform admin whose password is known, whatever the database: its first start made one of its own. */
    RestClientOf journeyAdmin() {
        return person("journey-admin", null, Role.PLATFORM_ADMIN);
    }

    RestClientOf assistant() {
        return RestClientOf.demo(port, "acme-member", "ai");
    }

    private RestClientOf person(String name, @Nullable TenantId tenant, Role... roles) {
        if (users.find(name).isEmpty()) {
            users.createUser(name, name + "-demo", tenant, Set.of(roles));
        }
        return RestClientOf.demo(port, name);
    }

    /** Somebody of whom no test has heard before. */
    RestClientOf signedIn(String user, String password, String kind) {
        return RestClientOf.with(port, user, password, kind);
    }

    /** Makes the newest token of {@code user} one of those that Local Agents had before they had keys of their own. */
    void ofAnAgent(String user) {
        assertThat(database.update(
                        "update api_token set kind = 'AGENT' where id = ?",
                        database.queryForObject("select max(id) from api_token where owner = ?", String.class, user)))
                .isOne();
    }

    String address() {
        return "http://localhost:" + port;
    }

    /** Submitted, reviewed with the same answers as wished, and available. Answers the submission's id. */
    String live(ScriptFolder folder, String code, Map<String, ?> answers) {
        String id = inReview(folder, code, answers);
        assertAccepted(approve(id, answers));
        awaitStatus(id, "AVAILABLE");
        return id;
    }

    /** {@link #live}, unless a first try of the same tests left it so. */
    void liveOnce(ScriptFolder folder, String code, Map<String, ?> answers) {
        if (acmeMember.get("/api/v1/skills/" + code).status() != 200) {
            live(folder, code, answers);
        }
    }

    /** Submitted by a platform admin, approved by two reviewers and no fewer, and live in the public area. */
    void published(RestClientOf admin, ScriptFolder folder, String code, Map<String, ?> answers) {
        Answer submitted = admin.submit("/api/v1/public/submissions", folder.zip(), metadata(code, answers));
        assertThat(submitted.status()).as(submitted.raw().body()).isEqualTo(201);
        assertThat(submitted.text("tenant")).isEqualTo("public");
        String id = submitted.text("id");
        awaitStatus(id, "IN_REVIEW");
        assertAccepted(approve(id, answers));
        awaitStatus(id, "SECOND_REVIEW");
        assertThat(approve(id, answers).status()).isEqualTo(403);
        assertAccepted(decision(secondReviewer(), id, answers));
        awaitStatus(id, "AVAILABLE");
    }

    String inReview(ScriptFolder folder, String code, Map<String, ?> more) {
        Answer submitted = acmeAdmin.submit(folder.zip(), metadata(code, more));
        assertThat(submitted.status()).as(submitted.raw().body()).isEqualTo(201);
        awaitStatus(submitted.text("id"), "IN_REVIEW");
        return submitted.text("id");
    }

    static Map<String, Object> metadata(String code, Map<String, ?> more) {
        Map<String, Object> metadata =
                new HashMap<>(Map.of("scriptCode", code, "scenario", "Delivery reads answers of other systems."));
        metadata.putAll(more);
        return metadata;
    }

    Answer approve(String id, Map<String, ?> more) {
        return decision(reviewer, id, more);
    }

    /** A decision of {@code who}: an approval with plain answers unless {@code more} says otherwise. */
    static Answer decision(RestClientOf who, String id, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "outcome", "APPROVE",
                "digest", who.get("/api/v1/submissions/" + id).text("digest"),
                "tenantConfirmed", true,
                "aiCallable", false,
                "manualExecution", true,
                "confirmationRequired", false,
                "comment", ""));
        body.putAll(more);
        return who.post("/api/v1/submissions/" + id + "/decision", body);
    }

    /** What the trail holds about a subject, by the platform's own view of it. */
    List<String> actionsAbout(String subjectId) {
        return journeyAdmin()
                .get("/api/v1/audit?limit=200&subject=" + subjectId)
                .body()
                .path("items")
                .findValuesAsText("action");
    }

    static void assertAccepted(Answer answer) {
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
    }

    void awaitStatus(String id, String status) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> assertThat(submission(id).text("status")).isEqualTo(status));
    }

    Answer submission(String id) {
        return reviewer.get("/api/v1/submissions/" + id);
    }

    static Answer run(RestClientOf who, String code, Object input) {
        return who.post("/api/v1/skills/" + code + "/executions", Map.of("input", input));
    }

    /** A run that waits for a person's yes. */
    String waiting(RestClientOf who, String code) {
        Answer run = run(who, code, Map.of());
        assertThat(run.status()).as(run.raw().body()).isEqualTo(202);
        assertThat(run.text("status")).isEqualTo("AWAITING_CONFIRMATION");
        return run.text("id");
    }

    static Answer confirmation(RestClientOf who, String executionId, String decision) {
        return who.post(
                "/api/v1/executions/" + executionId + "/confirmation", Map.of("decision", decision, "comment", "seen"));
    }

    /** The execution once it has ended. */
    Answer ended(String executionId) {
        Answer done = acmeMember.get("/api/v1/executions/" + executionId + "?waitSeconds=30");
        assertThat(done.text("finishedAt")).as(done.raw().body()).isNotEmpty();
        return done;
    }

    /** Lets the time of a waiting element be over, as the engine's clock would. */
    void timeIsOver(String businessKey, String element) {
        barrier.asPlatform(() -> {
            String instance = instances
                    .createProcessInstanceQuery()
                    .processInstanceBusinessKey(businessKey)
                    .singleResult()
                    .getId();
            Job timer = engineJobs
                    .createJobQuery()
                    .processInstanceId(instance)
                    .activityId(element)
                    .singleResult();
            engineJobs.executeJob(timer.getId());
            return true;
        });
    }
}
