package io.execfabric.hotupdate.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.execfabric.hotupdate.support.RestClientOf.Answer;
import io.execfabric.hotupdate.support.ScriptFolder;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A script's own limits: from its sidecar to the reviewer, into the signed record, and to the very run. */
public abstract class LimitsJourney extends Journey {

    private static final String SIDECAR = "main.execfabric-skill.json";

    @Autowired
    private JdbcTemplate database;

    @Test
    void whatTheReviewerSawIsWhatTheRunGets() {
        String id = inReview(asking("{'wall_seconds':120,'memory_mib':700,'open_files':77}"), "asks", Map.of());
        JsonNode seen =
                reviewer.get("/api/v1/submissions/" + id + "/dossier").body().path("limits");
        assertThat(seen.toString()).isEqualTo("{\"wallSeconds\":120,\"memoryMib\":700,\"openFiles\":77}");
        assertAccepted(approve(id, Map.of()));
        awaitStatus(id, "AVAILABLE");

        assertThat(acmeMember
                        .get("/api/v1/submissions/" + id + "/approval")
                        .raw()
                        .body())
                .contains("\"limits\":{\"memoryMib\":700,\"openFiles\":77,\"wallSeconds\":120}");
        Answer run = ended(run(acmeMember, "asks", Map.of()).text("id"));
        assertThat(run.text("stdout")).isEqualTo(700 * 1024 * 1024 + " 77\n");
        assertThat(database.queryForObject(
                        "select time_limit_ms from execution where id = ?", Long.class, run.text("id")))
                .isEqualTo(120_000);
    }

    @Test
    void aShorterTimeEndsTheRun() {
        live(
                asking("{'wall_seconds':1}").with("main.py", "# @risk low\nimport time\ntime.sleep(30)\n"),
                "brief",
                Map.of());

        Answer run = ended(run(acmeMember, "brief", Map.of()).text("id"));

        assertThat(run.text("status")).isEqualTo("TIMED_OUT");
        assertThat(Duration.between(Instant.parse(run.text("startedAt")), Instant.parse(run.text("finishedAt"))))
                .isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void limitsThatWereRaisedInTheDatabaseStopTheNextRun() {
        String id = live(asking("{'memory_mib':100}"), "raised", Map.of());
        database.update("update skill_version set run_limits = 'memoryMib=1000' where submission_id = ?", id);

        Answer refused = ended(run(acmeMember, "raised", Map.of()).text("id"));

        assertThat(refused.text("status")).isEqualTo("FAILED");
        assertThat(refused.text("problem")).contains("differs from what was approved");
        assertThat(refused.text("stdout")).isEmpty();
    }

    @Test
    void moreThanThePlatformGivesAndANetworkAreRefusedAtOnce() {
        Answer tooMuch = acmeAdmin.submit(asking("{'memory_mib':100000}").zip(), metadata("too-much", Map.of()));
        assertThat(tooMuch.status()).isEqualTo(422);
        assertThat(tooMuch.body().path("findings").findValuesAsText("code")).containsExactly("LIMITS_INVALID");
        assertThat(tooMuch.body().path("findings").findValuesAsText("message").get(0))
                .contains("from 64 to 1024");

        ScriptFolder online = ScriptFolder.prettyJson().with(SIDECAR, "{\"network\":[\"api.example.org\"]}");
        Answer refused = acmeAdmin.submit(online.zip(), metadata("online", Map.of()));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().path("findings").findValuesAsText("code")).containsExactly("LIMITS_INVALID");
    }

    private static ScriptFolder asking(String limits) {
        return ScriptFolder.prettyJson()
                .with("main.py", """
                        # @risk low
                        import resource

                        print(resource.getrlimit(resource.RLIMIT_AS)[0], resource.getrlimit(resource.RLIMIT_NOFILE)[0])
                        """)
                .with(SIDECAR, "{\"limits\":" + limits.replace('\'', '"') + "}");
    }
}
