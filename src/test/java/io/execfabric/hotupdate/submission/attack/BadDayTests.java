package io.execfabric.hotupdate.submission.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.execfabric.hotupdate.support.HotUpdateTest;
import io.execfabric.hotupdate.support.LoggedProblems;
import io.execfabric.hotupdate.support.Multipart;
import io.execfabric.hotupdate.support.RawHttp;
import io.execfabric.hotupdate.support.RestCaller;
import io.execfabric.hotupdate.support.RestCaller.Answer;
import io.execfabric.hotupdate.support.WorstTexts;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whatever anybody sends: an error in the log is for what an operator must act on, and no single request fills it. */
@HotUpdateTest
@ExtendWith(OutputCaptureExtension.class)
class BadDayTests {

    private static final String HOST = "Host: localhost\r\nConnection: close\r\n";
    private static final String MCP_ACCEPT = "Accept: application/json, text/event-stream\r\n";

    /** A refused request may tell of itself in a few lines. */
    private static final int CHARS_FOR_ONE = 3_000;

    @LocalServerPort
    int port;

    private RestCaller admin;
    private RawHttp wire;
    private LoggedProblems problems;

    @BeforeEach
    void listen() {
        admin = RestCaller.of(port, "acme-admin");
        wire = new RawHttp(port, 5_000);
        problems = new LoggedProblems();
    }

    @AfterEach
    void stop() {
        problems.close();
    }

    @Test
    void hostileFolders(CapturedOutput log) {
        Map<String, byte[]> worst = WorstTexts.all();
        int number = 0;
        for (byte[] zip : worst.values()) {
            Multipart form = new Multipart().file("package", "folder.zip", zip);
            Answer answer = admin.post("/api/v1/submissions", form.field("metadata", metadata("bad-day-" + number++)));
            assertThat(answer.status()).as(answer.body()).isIn(201, 422);
        }
        awaitChecked();
        assertQuiet(log, worst.size());
    }

    @Test
    void refusalsAndBodiesThatAreNone(CapturedOutput log) {
        List<RestCaller> callers = List.of(
                admin,
                RestCaller.of(port, "acme-member"),
                RestCaller.of(port, "globex-admin"),
                RestCaller.of(port, "reviewer1"),
                RestCaller.of(port, "acme-member", "ai"));
        List<String> addresses = List.of(
                "/api/v1/submissions/x/decision",
                "/api/v1/submissions/x/withdrawal",
                "/api/v1/skills/x/executions",
                "/api/v1/executions/x/confirmation",
                "/api/v1/executions/x/cancellation",
                "/api/v1/skills/x/rollback",
                "/api/v1/revocations",
                "/api/v1/tokens",
                "/api/v1/tenants",
                "/api/v1/users",
                "/api/v1/break-glass");
        List<String> bodies = List.of(
                "", "{", "[]", "null", "5", "{}", "{\"input\":1e400}", "{\"a\":\"\\ud800\"}", "[".repeat(2000), "{} x");
        int sent = 0;
        for (RestCaller caller : callers) {
            for (String address : addresses) {
                for (String body : bodies) {
                    Answer answer = caller.postJson(address, body);
                    assertThat(answer.status()).as(address + " " + body).isBetween(200, 499);
                    sent++;
                }
            }
            for (String address :
                    List.of("submissions/x", "executions?cursor=%00", "skills?limit=x", "executions/x/log")) {
                caller.get("/api/v1/" + address);
            }
        }
        assertQuiet(log, sent);
    }

    @Test
    void messagesThatAreNone(CapturedOutput log) {
        String session = session();
        List<String> messages = List.of(
                "{}",
                "[]",
                "5",
                "{\"jsonrpc\":\"2.0\"}",
                "{\"method\":\"x\"}",
                "{\"jsonrpc\":\"2.0\",\"id\":{},\"method\":\"tools/list\"}",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":5}",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\",\"params\":5}",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":5,\"arguments\":5}}",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"nope\"}",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{}}",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"error\":{\"code\":\"x\"}}",
                "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/x\",\"params\":{\"a\":\"" + "x".repeat(100_000)
                        + "\"}}",
                "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":5}",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{\"protocolVersion\":\"\","
                        + "\"capabilities\":{\"sampling\":[]},\"clientInfo\":{\"name\":\"a\",\"version\":\"1\"}}}");
        for (String message : messages) {
            assertThat(message(session, message).status()).as(message).isBetween(200, 499);
            wire.abandon(post("/mcp", session + MCP_ACCEPT, message, message.length()));
        }
        wire.abandon("GET /mcp HTTP/1.1\r\n" + HOST + authorized() + session + "Accept: text/event-stream\r\n\r\n");
        assertQuiet(log, 2 * messages.size());
    }

    @Test
    void linesThatAreCut(CapturedOutput log) {
        String part = "--x\r\nContent-Disposition: form-data; name=\"package\"; filename=\"a.zip\"\r\n\r\nabc";
        String upload = "Content-Type: multipart/form-data; boundary=x\r\n";
        List<String> addresses = List.of("/api/v1/submissions", "/api/v1/upload-batches", "/submissions", "/login");
        for (String address : addresses) {
            wire.abandon(post(address, upload, part, 100_000));
            wire.abandon(post(address, "Content-Type: application/x-www-form-urlencoded\r\n", "a=b", 100_000));
        }
        for (String address : List.of("/api/v1/skills/x/executions", "/api/v1/tokens", "/mcp")) {
            wire.abandon(post(address, "Content-Type: application/json\r\n", "{\"a\"", 100_000));
        }
        for (String address : List.of("/api/v1/executions/x?waitSeconds=5", "/v3/api-docs", "/api/v1/audit")) {
            wire.abandon("GET " + address + " HTTP/1.1\r\n" + HOST + authorized() + "\r\n");
        }
        // whoever was cut off is noticed before the server closes a line that was opened after
        assertThat(wire.send("GET /login HTTP/1.1\r\n" + HOST + "\r\n").status())
                .isEqualTo(200);
        assertQuiet(log, 2 * addresses.size() + 6);
    }

    private void assertQuiet(CapturedOutput log, int requests) {
        assertThat(problems.errors()).isEmpty();
        assertThat(log.length() / requests)
                .as("characters of log for one request")
                .isLessThan(CHARS_FOR_ONE);
    }

    private void awaitChecked() {
        await().atMost(Duration.ofMinutes(2))
                .until(() ->
                        admin
                                .get("/api/v1/submissions?limit=50")
                                .json()
                                .path("items")
                                .findValuesAsText("status")
                                .stream()
                                .noneMatch("CHECKING"::equals));
    }

    private String session() {
        RawHttp.Answer greeted = message(
                "",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{\"protocolVersion\":\"2025-06-18\","
                        + "\"capabilities\":{},\"clientInfo\":{\"name\":\"a\",\"version\":\"1\"}}}");
        return "Mcp-Session-Id: " + greeted.header("Mcp-Session-Id") + "\r\n";
    }

    private RawHttp.Answer message(String session, String message) {
        return wire.send(post("/mcp", session + MCP_ACCEPT, message, message.length()));
    }

    private String post(String address, String headers, String body, int length) {
        String type = headers.contains("Content-Type") ? "" : "Content-Type: application/json\r\n";
        return "POST " + address + " HTTP/1.1\r\n" + HOST + authorized() + type + headers + "Content-Length: " + length
                + "\r\n\r\n" + body;
    }

    private String authorized() {
        return "Authorization: " + admin.authorization() + "\r\n";
    }

    private static String metadata(String code) {
        return "{\"scriptCode\":\"" + code + "\",\"scenario\":\"Breaks the platform\"}";
    }
}
