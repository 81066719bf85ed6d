package io.execfabric.hotupdate.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.execfabric.hotupdate.support.Browser;
import io.execfabric.hotupdate.support.HotUpdateTest;
import io.execfabric.hotupdate.support.RestClientOf;
import io.execfabric.hotupdate.support.ScriptFolder;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A number of forty digits comes in by each door, and reaches a script by each of its ways, as it was written. */
@HotUpdateTest
class ExactNumberTests extends Journey {

    private static final String WHOLE = "1234567890123456789012345678901234567891";
    private static final String PART = "-0.1234567890123456789012345678901234567891";
    private static final String BOTH = "98765432109876543210.98765432109876543210";
    private static final Map<String, ?> WITH_A_YES = Map.of("confirmationRequired", true, "aiCallable", true);
    private static final String SCHEMA = "{\"type\":\"object\",\"properties\":{\"whole\":{\"type\":\"integer\"},"
            + "\"part\":{\"type\":\"number\"},\"both\":{\"type\":\"number\"}}}";
    private static final String INPUT = "{\"whole\":" + WHOLE + ",\"part\":" + PART + ",\"both\":" + BOTH + "}";

    @LocalServerPort
    private int ownPort;

    /** Standard input, the file, the environment, and back as a result. */
    private static ScriptFolder tellsAll() {
        return ScriptFolder.shell("low")
                .with(
                        "main.sh",
                        "# @risk low\necho \"in $(cat)\"\necho \"file $(cat \"$EXECFABRIC_INPUT_FILE\")\"\n"
                                + "echo \"env $EXECFABRIC_SKILL_INPUT_PAYLOAD_JSON\"\n"
                                + "echo \"__EXECFABRIC_RESULT__=$EXECFABRIC_SKILL_INPUT_PAYLOAD_JSON\"\n")
                .with("input.schema.json", SCHEMA);
    }

    @Test
    void byRest() {
        live(tellsAll(), "exact-rest", Map.of());
        RestClientOf.Answer run =
                acmeMember.postJson("/api/v1/skills/exact-rest/executions", "{\"input\":" + INPUT + "}");
        assertKept(run.text("id"));
    }

    @Test
    void byThePagesFormAndItsEditor() {
        live(tellsAll(), "exact-page", Map.of());
        Browser member = signedIn("acme-member");
        Map<String, String> typed = Map.of("input.whole", WHOLE, "input.part", PART, "input.both", BOTH);
        String run = run(member, typed);
        assertKept(run);
        assertThat(member.get("/executions/" + run).body()).contains(WHOLE, PART, BOTH);
        assertThat(member.get("/skills/exact-page/run?from=" + run).body()).contains(WHOLE, PART, BOTH);
        assertKept(run(member, Map.of("json", INPUT)));
    }

    private static String run(Browser member, Map<String, String> fields) {
        Map<String, String> form = new java.util.HashMap<>(fields);
        form.put("_csrf", member.csrf("/skills/exact-page/run"));
        form.put("idempotencyKey", "key-" + fields.keySet());
        HttpResponse<String> answer = member.postForm("/skills/exact-page/run", form);
        String location = answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError(answer.body()));
        return location.substring(location.lastIndexOf('/') + 1);
    }

    @Test
    void byAnAssistantPastThePageOfWhoConfirms() {
        live(tellsAll(), "exact-ai", WITH_A_YES);
        McpWire wire = McpWire.open(address(), assistant().token());
        String answer = wire.send(
                        "{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"tools/call\",\"params\":{\"name\":\"exact-ai\","
                                + "\"arguments\":" + INPUT + "}}")
                .body();
        assertThat(answer).contains("AWAITING_CONFIRMATION");
        String run = waiting();
        Browser confirmer = signedIn("acme-confirmer");
        assertThat(confirmer.get("/executions/" + run).body()).contains(WHOLE, PART, BOTH);
        assertThat(confirmer.get("/confirmations").statusCode()).isEqualTo(200);
        HttpResponse<String> yes = confirmer.postForm(
                "/executions/" + run + "/confirmation",
                Map.of("_csrf", confirmer.csrf("/executions/" + run), "decision", "CONFIRM", "comment", "seen"));
        assertThat(yes.statusCode()).as(yes.body()).isEqualTo(302);
        assertKept(run);
        assertThat(wire.send(
                                "{\"jsonrpc\":\"2.0\",\"id\":8,\"method\":\"tools/call\",\"params\":{\"name\":\"get_execution\","
                                        + "\"arguments\":{\"executionId\":\"" + run + "\"}}}")
                        .body())
                .contains(WHOLE, PART, BOTH);
    }

    private String waiting() {
        return acmeMember
                .get("/api/v1/executions")
                .body()
                .path("items")
                .valueStream()
                .filter(run -> run.path("skill").asText().equals("exact-ai"))
                .map(run -> run.path("id").asText())
                .findFirst()
                .orElseThrow();
    }

    private void assertKept(String run) {
        String stdout = ended(run).text("stdout");
        String sent = stdout.lines().findFirst().orElse("").replaceFirst("^in ", "");
        assertThat(sent).contains("\"whole\":" + WHOLE, "\"part\":" + PART, "\"both\":" + BOTH);
        assertThat(stdout.lines()
                        .filter(line -> !line.startsWith("__"))
                        .map(line -> line.replaceFirst("^(in|file|env) ", "")))
                .hasSize(3)
                .containsOnly(sent);
        String answer = acmeMember.get("/api/v1/executions/" + run).raw().body();
        for (String field : List.of("input", "result")) {
            assertThat(answer).contains("\"" + field + "\":" + sent);
        }
    }

    private Browser signedIn(String user) {
        Browser browser = new Browser(ownPort);
        browser.signIn(user, user + "-demo");
        return browser;
    }
}
