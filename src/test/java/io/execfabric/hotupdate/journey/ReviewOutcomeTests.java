package io.execfabric.hotupdate.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.execfabric.hotupdate.support.Browser;
import io.execfabric.hotupdate.support.HotUpdateTest;
import io.execfabric.hotupdate.support.ScriptFolder;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** However a review ends, the tenant's page, its history and the audit say who ended it, when and why. */
@HotUpdateTest
class ReviewOutcomeTests extends Journey {

    private static final String LATE = "No fixed folder was handed in within the time for it.";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate database;

    @Test
    void aRejectionSaysWhoAndWhy() {
        String id = inReview(ScriptFolder.prettyJson(), "ends-rejected", Map.of());
        assertAccepted(approve(id, Map.of("outcome", "REJECT", "comment", "Not what this platform is for. 不行")));
        awaitStatus(id, "REJECTED");
        assertTold(id, "REJECTED", "reviewer1", "Not what this platform is for. 不行", "SUBMISSION_REJECTED");
        assertNothingWaits(id);
    }

    @Test
    void aWithdrawalSaysWhoAndWhy() {
        String id = inReview(ScriptFolder.prettyJson(), "ends-withdrawn", Map.of());
        assertAccepted(
                acmeAdmin.post("/api/v1/submissions/" + id + "/withdrawal", Map.of("reason", "A better one comes.")));
        assertTold(id, "WITHDRAWN", "acme-admin", "A better one comes.", "WITHDRAWN");
        assertNothingWaits(id);
    }

    @Test
    void anExpiryIsThePlatformsAndSaysWhy() {
        String id = inReview(ScriptFolder.prettyJson(), "ends-expired", Map.of());
        assertAccepted(approve(id, Map.of("outcome", "REQUEST_CHANGES", "comment", "Say more.")));
        awaitStatus(id, "NEEDS_FIX");
        timeIsOver(id, "BoundaryEvent_FixTimeOver");
        awaitStatus(id, "EXPIRED");
        assertTold(id, "EXPIRED", "platform", LATE, "SUBMISSION_EXPIRED");
        assertNothingWaits(id);
    }

    private void assertTold(String id, String status, String who, String why, String audited) {
        assertThat(submission(id).body().path("history")).last().satisfies(end -> {
            assertThat(end.path("what").asText()).isEqualTo(status);
            assertThat(end.path("actor").asText()).isEqualTo(who);
            assertThat(end.path("detail").asText()).isEqualTo(why);
            assertThat(end.path("at").asText()).isNotEmpty();
        });
        Browser tenant = new Browser(port);
        tenant.signIn("acme-admin", "acme-admin-demo");
        assertThat(tenant.get("/submissions/" + id).body())
                .contains(why, who.equals("platform") ? "Platform" : who, "data-status=\"" + status + "\"");
        assertThat(database.queryForList(
                        "select concat(actor, ': ', detail) from audit_event where subject_id = ? and action = ?",
                        String.class,
                        id,
                        audited))
                .containsExactly(who + ": " + why);
    }

    /** The review is over at every door. */
    private void assertNothingWaits(String id) {
        assertThat(approve(id, Map.of()).status()).isEqualTo(409);
        assertThat(acmeAdmin.fix(id, ScriptFolder.prettyJson().zip()).status()).isEqualTo(409);
        assertThat(reviewer.get("/api/v1/reviews?limit=200")
                        .body()
                        .path("items")
                        .findValuesAsText("submissionId"))
                .doesNotContain(id);
    }
}
