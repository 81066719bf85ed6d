package io.execfabric.hotupdate.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.execfabric.hotupdate.support.HotUpdateTest;
import io.execfabric.hotupdate.support.RestClientOf;
import io.execfabric.hotupdate.support.ScriptFolder;
import io.execfabric.hotupdate.support.openapi.DocumentedOperation;
import io.execfabric.hotupdate.support.openapi.OpenApiDocument;
import io.execfabric.hotupdate.support.openapi.RandomCall;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/**
 * Calls that are made up from the interface's description, valid and not, by everybody there is: no answer is our fault, and
 * none is another than the description says. In a world of its own, since what is asked for is done.
 */
@HotUpdateTest
@TestPropertySource(properties = "hotupdate.demo.walked=true")
@DirtiesContext
class DescribedWalkTests extends Journey {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Map<String, Map<String, String>> callers = new LinkedHashMap<>();
    private final Map<String, Integer> statuses = new TreeMap<>();
    private final List<String> wrong = new ArrayList<>();
    private OpenApiDocument document;
    private Map<String, List<String>> known;

    @BeforeAll
    void settle() throws IOException {
        document = OpenApiDocument.of(
                acmeAdmin.get("/v3/api-docs").body().toString().getBytes(StandardCharsets.UTF_8));
        String submission = live(ScriptFolder.shell("low"), "walked", Map.of());
        String waiting = inReview(ScriptFolder.prettyJson(), "walked-next", Map.of());
        String execution = run(acmeMember, "walked", Map.of()).text("id");
        ended(execution);
        String digest = reviewer.get("/api/v1/submissions/" + waiting).text("digest");
        String told =
                acmeAdmin.get("/api/v1/notifications").body().findPath("id").asText();
        // whoever asks stays able to: people that are locked, and tokens that end, are others
        known = Map.ofEntries(
                Map.entry("submissions", List.of(submission, waiting)),
                Map.entry("executions", List.of(execution)),
                Map.entry("notifications", List.of(told)),
                Map.entry("skill", List.of("walked-next", "walked-new")),
                Map.entry("digest", List.of(digest)),
                Map.entry("skills", List.of("walked", "walked-next")),
                Map.entry("scriptCode", List.of("walked", "walked-more", "walked-new")),
                Map.entry("tenants", List.of("acme", "globex")),
                Map.entry("grants", List.of("acme", "globex")),
                Map.entry("tenant", List.of("acme", "globex")),
                Map.entry("users", List.of("walked-person", "nobody")),
                Map.entry("name", List.of("walked-person", "walked-too")),
                Map.entry("roles", List.of("tenant-member", "confirmer", "reviewer")),
                Map.entry("artifacts", List.of("table.csv")),
                Map.entry("files", List.of("README.md", "main.sh")),
                Map.entry("versions", List.of("1", "2")));
        bearer("tenant-admin", acmeAdmin);
        bearer("tenant-member", acmeMember);
        bearer("confirmer", acmeConfirmer);
        bearer("reviewer", reviewer);
        bearer("platform-admin", platformAdmin());
        bearer("ai", assistant());
        bearer("another tenant's", globexAdmin);
        callers.put("nobody", Map.of());
        callers.put("a wrong token", Map.of("Authorization", "Bearer hu_wrong"));
        callers.put("a wrong password", Map.of("Authorization", "Basic bm9ib2R5OndoYXQ="));
    }

    @Test
    void fiveHundredCallsAreAnsweredAsDescribed() throws Exception {
        walk(500, 17);
    }

    @Tag("deep")
    @Test
    void fiveThousandCallsAreAnsweredAsDescribed() throws Exception {
        walk(5_000, 5_000);
        assertThat(statuses).containsKey("204");
    }

    private void bearer(String role, RestClientOf who) {
        callers.put(role, Map.of("Authorization", "Bearer " + who.token()));
    }

    /** Round by round over all operations, so that none is left out. */
    private void walk(int calls, long seed) throws IOException, InterruptedException {
        Random random = new Random(seed);
        RandomCall made = new RandomCall(document, random, known);
        List<DocumentedOperation> operations = document.operations();
        for (int i = 0; i < calls; i++) {
            DocumentedOperation operation = operations.get(i % operations.size());
            call(operation, made.of(operation, address(), caller(operation, random)));
        }
        System.out.println(calls + " calls of " + operations.size() + " operations: " + statuses);
        assertThat(wrong).isEmpty();
        assertThat(statuses).containsKeys("200", "201", "400", "401", "403", "404", "409", "422");
    }

    private void call(DocumentedOperation operation, HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        String status = String.valueOf(answer.statusCode());
        statuses.merge(status, 1, Integer::sum);
        if (answer.statusCode() >= 500 || !operation.json().path("responses").has(status)) {
            wrong.add(request.method() + " " + request.uri() + " -> " + status + " " + answer.body());
        }
    }

    /** Mostly somebody who may. */
    private Map<String, String> caller(DocumentedOperation operation, Random random) {
        String description = operation.json().path("description").asText();
        boolean anybody = random.nextInt(4) == 0;
        List<String> may = callers.keySet().stream()
                .filter(role -> anybody || description.contains(role))
                .toList();
        return callers.getOrDefault(may.get(random.nextInt(may.size())), Map.of());
    }
}
