package io.execfabric.hotupdate.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.execfabric.hotupdate.support.Browser;
import io.execfabric.hotupdate.support.HotUpdateTest;
import io.execfabric.hotupdate.support.RestClientOf;
import io.execfabric.hotupdate.support.RestClientOf.Answer;
import io.execfabric.hotupdate.support.ScriptFolder;
import io.execfabric.hotupdate.tenancy.TokenScope;
import io.execfabric.hotupdate.tenancy.security.route.ListedScopes;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** What narrowed tokens open on a running server: each scope alone, at every door, and in a pipeline's day. */
@HotUpdateTest
class TokenScopeTests extends Journey {

    private static final String CODE = "scope-own";
    private static final String TOKENS = "/api/v1/tokens";
    private static final String SKILLS = "/api/v1/skills";

    /** Somebody whom each letter of {@code routes.csv} stands for. */
    private static final Map<String, String> WHO =
            Map.of("A", "acme-admin", "C", "acme-confirmer", "R", "reviewer1", "P", "platform-admin");

    @LocalServerPort
    private int ownPort;

    @Autowired
    private JdbcTemplate sql;

    @BeforeAll
    void somethingToRun() {
        platformAdmin();
        live(ScriptFolder.shell("low"), CODE, Map.of("aiCallable", true, "confirmationRequired", false));
    }

    @Test
    void everyDoorTellsEveryNarrowedTokenWhichScopeIsMissingOrAsksNoMore() {
        Map<String, ListedRoute> routes = ListedRoute.all().stream()
                .collect(Collectors.toMap(route -> route.method() + " " + route.pattern(), Function.identity()));
        List<String> wrong = new ArrayList<>();
        for (TokenScope scope : TokenScope.values()) {
            Map<String, RestClientOf> tokens = WHO.values().stream()
                    .collect(Collectors.toMap(user -> user, user -> narrowed(user, "user", scope.word())));
            for (ListedScopes line : ListedScopes.all()) {
                String user = somebody(Objects.requireNonNull(routes.get(line.name()), line.name())
                        .who());
                HttpResponse<String> answer =
                        sent(line, Objects.requireNonNull(tokens.get(user)).token());
                boolean told = challenge(answer).contains("insufficient_scope");
                if (told == line.scopes().contains(scope) || (told && answer.statusCode() != 403)) {
                    wrong.add(scope + " " + line.name() + " -> " + answer.statusCode());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void aPipelinesTokenHandsInFollowsThatAndNothingElse() {
        RestClientOf pipeline = narrowed("acme-admin", "user", "submit");
        byte[] folder = ScriptFolder.prettyJson().zip();

        Answer made = pipeline.submit(folder, metadata("scope-pipeline", Map.of()));

        assertThat(made.status()).as(made.raw().body()).isEqualTo(201);
        String own = "/api/v1/submissions/" + made.text("id");
        assertThat(pipeline.get(own).text("scriptCode")).isEqualTo("scope-pipeline");
        assertThat(pipeline.get("/api/v1/me").body().path("scopes").toString()).isEqualTo("[\"submit\"]");
        refused(pipeline.get("/api/v1/submissions"), "read");
        refused(pipeline.get(own + "/files"), "read");
        refused(pipeline.get(SKILLS), "read");
        refused(pipeline.post(SKILLS + "/" + CODE + "/executions", Map.of("input", Map.of())), "run");
        refused(pipeline.post(SKILLS + "/" + CODE + "/disable", Map.of("reason", "A test.")), "manage");
        refused(pipeline.post(TOKENS, Map.of("name", "wider")), "manage");
        refused(pipeline.get(TOKENS), "read");
        assertThat(pipeline.get("/submissions").status()).isEqualTo(403);
        awaitStatus(made.text("id"), "IN_REVIEW");
        assertThat(pipeline.post(own + "/withdrawal", Map.of("reason", "A test."))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void whatRunsReadsWhatBecameOfItAndWhatReadsStartsNothing() {
        RestClientOf runner = narrowed("acme-member", "user", "run");
        RestClientOf reader = narrowed("acme-member", "user", "read");

        Answer started = runner.post(SKILLS + "/" + CODE + "/executions", Map.of("input", Map.of()));
        assertThat(started.status()).as(started.raw().body()).isEqualTo(202);
        String run = "/api/v1/executions/" + started.text("id");
        assertThat(runner.get(run + "?waitSeconds=10").status()).isEqualTo(200);
        assertThat(runner.get(run + "/log").status()).isEqualTo(200);
        refused(runner.get("/api/v1/executions"), "read");
        refused(runner.get(SKILLS + "/" + CODE), "read");

        assertThat(reader.get(run).status()).isEqualTo(200);
        assertThat(reader.get(SKILLS).status()).isEqualTo(200);
        refused(reader.post(SKILLS + "/" + CODE + "/executions", Map.of("input", Map.of())), "run");
        refused(reader.post(run + "/cancellation", Map.of()), "run");
    }

    @Test
    void scopesNeverWidenWhatThePersonMay() {
        Answer refused = narrowed("acme-member", "user", "read", "submit", "run", "manage")
                .submit(ScriptFolder.prettyJson().zip(), metadata("scope-never", Map.of()));

        assertThat(refused.status()).isEqualTo(403);
        assertThat(challenge(refused.raw())).isEmpty();
        assertThat(refused.text("detail")).isEqualTo("Your roles do not allow this.");
    }

    @Test
    void whoAsksForARunWithATokenDoesNotConfirmItByThat() {
        refused(
                narrowed("acme-confirmer", "user", "read", "run")
                        .post("/api/v1/executions/nothing/confirmation", Map.of("decision", "CONFIRM")),
                "manage");
    }

    @Test
    void aNarrowedTokenMakesNoneThatMayDoMore() {
        RestClientOf maker = narrowed("acme-admin", "user", "read", "manage");

        for (Object scopes : List.of(List.of(), List.of("run"), List.of("read", "submit"))) {
            Answer wider = maker.post(TOKENS, Map.of("name", "wider", "scopes", scopes));
            assertThat(wider.status()).as(wider.raw().body()).isEqualTo(403);
            assertThat(wider.text("detail")).contains("read, manage");
        }
        assertThat(maker.post(TOKENS, Map.of("name", "wider")).status()).isEqualTo(403);
        assertThat(maker.post(TOKENS, Map.of("name", "wider", "kind", "ai")).status())
                .isEqualTo(403);

        Answer narrow = maker.post(TOKENS, Map.of("name", "scope-narrow", "kind", "ai", "scopes", List.of("read")));
        assertThat(narrow.status()).as(narrow.raw().body()).isEqualTo(201);
        assertThat(narrow.body().path("scopes").toString()).isEqualTo("[\"read\"]");
        assertThat(maker.get(TOKENS).body().path("items").path(0).path("scopes").toString())
                .isEqualTo("[\"read\"]");
        assertThat(sql.queryForObject(
                        "select detail from audit_event where action = 'TOKEN_ISSUED' and subject_id = ?",
                        String.class,
                        narrow.text("id")))
                .isEqualTo("A token of kind ai with the scopes read");
        assertThat(maker.delete(TOKENS + "/" + narrow.text("id")).status()).isEqualTo(204);
    }

    @Test
    void anAssistantListsToolsWithReadAndCallsThemWithRun() {
        McpWire reads =
                McpWire.open(address(), narrowed("acme-member", "ai", "read").token());
        assertThat(reads.ask("tools/list", 1, Map.of()).body()).contains(CODE);
        HttpResponse<String> refused = reads.ask("tools/call", 2, Map.of("name", CODE, "arguments", Map.of()));
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(challenge(refused)).endsWith("error=\"insufficient_scope\", scope=\"run\"");
        reads.close();

        McpWire runs =
                McpWire.open(address(), narrowed("acme-member", "ai", "run").token());
        assertThat(runs.ask("tools/list", 1, Map.of()).body()).contains(CODE);
        assertThat(runs.ask("tools/call", 2, Map.of("name", CODE, "arguments", Map.of()))
                        .body())
                .contains("SUCCEEDED");
        runs.close();

        HttpResponse<String> neither = McpWire.initialize(
                address(), narrowed("acme-member", "user", "submit", "manage").token());
        assertThat(neither.statusCode()).isEqualTo(403);
        assertThat(challenge(neither)).endsWith("error=\"insufficient_scope\", scope=\"read\"");
    }

    private static void refused(Answer answer, String missing) {
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(403);
        assertThat(answer.text("detail")).endsWith("it needs the scope " + missing + ".");
        assertThat(challenge(answer.raw()))
                .isEqualTo("Bearer realm=\"hot-update\", error=\"insufficient_scope\", scope=\"" + missing + "\"");
    }

    private static String challenge(HttpResponse<String> answer) {
        return answer.headers().firstValue("WWW-Authenticate").orElse("");
    }

    private static String somebody(Set<String> letters) {
        return WHO.entrySet().stream()
                .filter(one -> letters.contains(one.getKey()))
                .map(Map.Entry::getValue)
                .sorted()
                .findFirst()
                .orElseThrow();
    }

    private HttpResponse<String> sent(ListedScopes line, String token) {
        String body = line.method().equals("GET") ? null : "";
        return new Browser(ownPort).send(line.method(), line.path(), body, Browser.bearer(token));
    }

    private RestClientOf narrowed(String user, String kind, String... scopes) {
        return RestClientOf.narrowed(ownPort, user, kind, scopes);
    }
}
