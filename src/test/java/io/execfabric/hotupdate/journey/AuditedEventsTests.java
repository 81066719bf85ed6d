package io.execfabric.hotupdate.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.execfabric.hotupdate.support.Browser;
import io.execfabric.hotupdate.support.HotUpdateTest;
import io.execfabric.hotupdate.support.RestClientOf;
import io.execfabric.hotupdate.support.ScriptFolder;
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

    @BeforeAll
    void everythingHappensOnce() {
        ScriptFolder folder = ScriptFolder.shell("medium");
        String id = inReview(folder, CODE, ASKS_FIRST);
        decision(reviewer, id, Map.of("digest", "sha256:" + "0".repeat(64)));
        assertAccepted(approve(id, ASKS_FIRST));
        awaitStatus(id, "AVAILABLE");
        live(folder.with("main.sh", "# @risk medium\necho two\n"), CODE, ASKS_FIRST);
        assertAccepted(acmeAdmin.post("/api/v1/skills/" + CODE + "/rollback", Map.of("version", 1, "reason", "x")));
        runs();
        assertAccepted(acmeAdmin.post("/api/v1/skills/" + CODE + "/disable", Map.of("reason", "x")));
        assertAccepted(acmeAdmin.post("/api/v1/skills/" + CODE + "/enable", Map.of("reason", "x")));
        RestClientOf platform = journeyAdmin();
        platform.post("/api/v1/revocations", Map.of("tenant", "acme", "skill", CODE, "version", 2, "reason", "a test"));
        acmeAdmin.post("/api/v1/skills/" + CODE + "/rollback", Map.of("version", 2, "reason", "x"));
        knocks();
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
    }

    private void knocks() {
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
        "SYNCED, platform",
        "REGISTERED, platform",
        "AUTHORISED, platform",
        "VERIFIED, platform",
        "WENT_LIVE, platform",
        "ROLLED_BACK, acme-admin",
        "ROLLBACK_REFUSED, acme-admin",
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
        "CANCELLATION_REFUSED, acme-confirmer",
        "RECOMMENDED, acme-member",
        "ROUTE_REFUSED, acme-member",
        "SIGNED_IN, acme-confirmer",
        "SIGN_IN_FAILED, acme-confirmer",
        "SIGN_IN_FAILED, unknown",
        "TOKEN_ISSUED, acme-confirmer",
        "TOKEN_REVOKED, acme-confirmer"
    })
    void isInTheTrailWithWhoDidIt(String action, String actor) {
        assertThat(actorsOf(action)).contains(actor);
    }

    @Test
    void aRefusalAtTheGateIsWrittenOnceAMinute() {
        assertThat(database.queryForList(
                        "select detail from audit_event where action = 'ROUTE_REFUSED' and actor = 'acme-member'"
                                + " and detail like '%/api/v1/tenants.'",
                        String.class))
                .containsExactly("Not let in at GET /api/v1/tenants.");
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
