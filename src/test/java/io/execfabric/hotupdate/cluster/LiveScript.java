package io.execfabric.hotupdate.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.execfabric.hotupdate.support.RestClientOf;
import io.execfabric.hotupdate.support.RestClientOf.Answer;
import io.execfabric.hotupdate.support.ScriptFolder;
import java.time.Duration;
import java.util.Map;

/** Has a script reviewed and live in the tenant acme, by REST. */
final class LiveScript {

    private LiveScript() {}

    static void publish(int port, String code, String script) {
        RestClientOf admin = RestClientOf.demo(port, "acme-admin");
        RestClientOf reviewer = RestClientOf.demo(port, "reviewer1");
        byte[] folder = ScriptFolder.shell("low").with("main.sh", script).zip();
        Answer submitted = admin.submit(folder, Map.of("scriptCode", code, "scenario", "Counts that it ran."));
        assertThat(submitted.status()).as(submitted.raw().body()).isEqualTo(201);
        String id = submitted.text("id");
        awaitStatus(admin, id, "IN_REVIEW");
        Answer decided = reviewer.post("/api/v1/submissions/" + id + "/decision", approval(submitted.text("digest")));
        assertThat(decided.status()).as(decided.raw().body()).isEqualTo(200);
        awaitStatus(admin, id, "AVAILABLE");
    }

    private static Map<String, Object> approval(String digest) {
        return Map.of(
                "outcome", "APPROVE",
                "digest", digest,
                "tenantConfirmed", true,
                "aiCallable", false,
                "manualExecution", true,
                "confirmationRequired", false,
                "comment", "");
    }

    private static void awaitStatus(RestClientOf who, String id, String status) {
        await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(
                        () -> assertThat(who.get("/api/v1/submissions/" + id).text("status"))
                                .isEqualTo(status));
    }
}
