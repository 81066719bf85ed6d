package io.execfabric.hotupdate.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.execfabric.hotupdate.support.Browser;
import io.execfabric.hotupdate.support.HotUpdateTest;
import io.execfabric.hotupdate.support.RestClientOf;
import io.execfabric.hotupdate.support.ScriptFolder;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Each kind of event that the product promises to record, provoked by what people do. */
@HotUpdateTest
class AuditedEventsTests extends Journey {

    private static final String CODE = "trail-all";
    private static final Map<String, Boolean> ASKS_FIRST = Map.of("aiCallable", true, "confirmationRequired", true);

    @LocalServerPort
    private int ownPort;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private MeterRegistry meters;

    @BeforeAll
    void everythingHappensOnce() {
        ScriptFolder folder = ScriptFolder.shell("medium");
        String id = inReview(folder, CODE, ASKS_FIRST);
        decision(reviewer, id, Map.of("digest", "sha256:" + "0".repeat(64)));
        assertAccepted(approve(id, ASKS_FIRST));
        awaitStatus(id, "AVAILABLE");
        live(folder.with("main.sh", "# @risk medium\necho two\n"), CODE, ASKS_FIRST);
        assertAccepted(acmeAdmin.post("/api/v1/skills/" + CODE + "/rollback", Map.of("version", 1, "reason", "x")));
        otherOutcomes(folder);
        runs();
        assertAccepted(acmeAdmin.post("/api/v1/skills/" + CODE + "/disable", Map.of("reason", "x")));
        assertAccepted(acmeAdmin.post("/api/v1/skills/" + CODE + "/enable", Map.of("reason", "x")));
        assertThat(acmeAdmin
                        .post("/api/v1/skills/" + CODE + "/enable", Map.of("reason", "again"))
                        .status())
                .isEqualTo(409);
        RestClientOf platform = journeyAdmin();
        platform.post("/api/v1/revocations", Map.of("tenant", "acme", "skill", CODE, "version", 2, "reason", "a test"));
        acmeAdmin.post("/api/v1/skills/" + CODE + "/rollback", Map.of("version", 2, "reason", "x"));
        platform.post("/api/v1/tenants", Map.of("id", "trail-co", "name", "Trail"));
        knocks();
    }

    private void otherOutcomes(ScriptFolder folder) {
        String changed = inReview(folder, "trail-changed", Map.of());
        decision(reviewer, changed, Map.of("outcome", "REQUEST_CHANGES", "comment", "x"));
        String rejected = inReview(folder, "trail-rejected", Map.of());
        decision(reviewer, rejected, Map.of("outcome", "REJECT", "comment", "x"));
        acmeAdmin.post("/api/v1/submissions/" + changed + "/withdrawal", Map.of("reason", "x"));
        acmeAdmin.submit(new byte[] {1, 2, 3}, metadata("trail-broken", Map.of()));
        String high = inReview(ScriptFolder.shell("high"), "trail-high", ASKS_FIRST);
        approve(high, ASKS_FIRST);
        awaitStatus(high, "SECOND_REVIEW");
    }

    private void killed() {
        live(ScriptFolder.shell("low").with("main.sh", "# @risk low\nsleep 300\n"), "trail-long", Map.of());
        String run = run(acmeMember, "trail-long", Map.of()).text("id");
        await().untilAsserted(() -> assertThat(
                        acmeMember.get("/api/v1/executions/" + run).text("status"))
                .isEqualTo("RUNNING"));
        acmeMember.post("/api/v1/executions/" + run + "/cancellation", Map.of());
        ended(run);
    }

    private void runs() {
        RestClientOf ai = assistant();
        String confirmed = waiting(ai, CODE);
        confirmation(ai, confirmed, "CONFIRM");
        confirmation(acmeConfirmer, confirmed, "CONFIRM");
        ended(confirmed);
        confirmation(acmeConfirmer, confirmed, "DENY");
        confirmation(acmeConfirmer, waiting(acmeMember, CODE), "DENY");
        acmeMember.post("/api/v1/executions/" + waiting(acmeMember, CODE) + "/cancellation", Map.of());
        acmeConfirmer.post("/api/v1/executions/" + confirmed + "/cancellation", Map.of());
        run(ai, "trail-nothing", Map.of());
        ai.get("/api/v1/recommendations?request=pretty+json");
        killed();
    }

    private void knocks() {
        for (int i = 0; i < 25; i++) {
            new Browser(ownPort).signIn("trail-nobody", "wrong");
        }
        acmeMember.get("/api/v1/tenants");
        acmeMember.get("/api/v1/tenants");
        new Browser(ownPort).signIn("acme-confirmer", "acme-confirmer-demo");
        new Browser(ownPort).signIn("acme-confirmer", "wrong");
        new Browser(ownPort).signIn("no-such-person-or-a-password", "wrong");
        RestClientOf shortLived = signedIn("acme-confirmer", "acme-confirmer-demo", "user");
        String token = shortLived
                .get("/api/v1/tokens")
                .body()
                .path("items")
                .path(0)
                .path("id")
                .asText();
        shortLived.delete("/api/v1/tokens/" + token);
    }

    @ParameterizedTest
    @CsvSource({
        "SUBMITTED, acme-admin",
        "CHECKED, platform",
        "SCANNED, platform",
        "REVIEW_APPROVED, reviewer1",
        "REVIEW_REFUSED, reviewer1",
        "CHANGES_REQUESTED, reviewer1",
        "REVIEW_REJECTED, reviewer1",
        "SUBMISSION_REFUSED, acme-admin",
        "SUBMISSION_IN_REVIEW, platform",
        "SUBMISSION_SECOND_REVIEW, platform",
        "SUBMISSION_NEEDS_FIX, reviewer1",
        "WITHDRAWN, acme-admin",
        "SUBMISSION_SYNCING, platform",
        "SUBMISSION_REGISTERING, platform",
        "SUBMISSION_VERIFYING, platform",
        "SUBMISSION_AVAILABLE, platform",
        "SYNCED, platform",
        "REGISTERED, platform",
        "AUTHORISED, platform",
        "VERIFIED, platform",
        "WENT_LIVE, platform",
        "ROLLED_BACK, acme-admin",
        "ROLLBACK_REFUSED, acme-admin",
        "SWITCH_REFUSED, acme-admin",
        "DISABLED, acme-admin",
        "ENABLED, acme-admin",
        "REVOKED, journey-admin",
        "RUN_REQUESTED, acme-member",
        "RUN_REQUEST_REFUSED, acme-member",
        "CONFIRMED, acme-confirmer",
        "CONFIRMATION_REFUSED, acme-confirmer",
        "DENIED, acme-confirmer",
        "RUN_STARTED, platform",
        "RUN_FINISHED, platform",
        "RUN_CANCELLED, acme-member",
        "CANCELLATION_REQUESTED, acme-member",
        "CANCELLATION_REFUSED, acme-confirmer",
        "RECOMMENDED, acme-member",
        "ROUTE_REFUSED, acme-member",
        "SIGNED_IN, acme-confirmer",
        "SIGN_IN_FAILED, acme-confirmer",
        "SIGN_IN_FAILED, unknown",
        "SIGN_IN_THROTTLED, unknown",
        "TENANT_CREATED, journey-admin",
        "TOKEN_ISSUED, acme-confirmer",
        "TOKEN_REVOKED, acme-confirmer"
    })
    void isInTheTrailWithWhoDidIt(String action, String actor) {
        assertThat(actorsOf(action)).contains(actor);
    }

    @ParameterizedTest
    @CsvSource({
        "acme, RUN_REQUESTED",
        "acme, CONFIRMED",
        "acme, DENIED",
        "acme, RUN_REQUEST_REFUSED",
        "acme, CONFIRMATION_REFUSED",
        "platform, REVIEW_REFUSED"
    })
    void isCountedForItsTenant(String tenant, String action) {
        assertThat(meters.counter("hotupdate.events", "tenant", tenant, "action", action)
                        .count())
                .isPositive();
        assertThat(meters.find("hotupdate.events").tags("action", "RUN_STARTED").counters())
                .isEmpty();
    }

    /** A minute may begin between two requests, never at each of ten. */
    @Test
    void aRefusalAtTheGateIsWrittenOnceAMinute() {
        int before = refusalsAtTheGate();
        for (int knock = 0; knock < 10; knock++) {
            acmeMember.get("/api/v1/tenants");
        }
        assertThat(before).isPositive();
        assertThat(refusalsAtTheGate() - before).isLessThan(5);
    }

    private int refusalsAtTheGate() {
        return database.queryForList(
                        "select seq from audit_event where action = 'ROUTE_REFUSED' and actor = 'acme-member'"
                                + " and detail = 'Not let in at GET /api/v1/tenants.'",
                        Long.class)
                .size();
    }

    @Test
    void whatWasTypedAsANameIsNotWrittenDown() {
        assertThat(database.queryForObject(
                        "select count(*) from audit_event where detail like '%no-such-person%' or actor like '%no-such-person%'",
                        Long.class))
                .isZero();
    }

    private List<String> actorsOf(String action) {
        return database.queryForList("select actor from audit_event where action = ?", String.class, action);
    }
}
