package io.execfabric.hotupdate.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.execfabric.hotupdate.support.Browser;
import io.execfabric.hotupdate.support.HotUpdateTest;
import io.execfabric.hotupdate.support.RestClientOf.Answer;
import io.execfabric.hotupdate.support.ScriptFolder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Comments on lines: from the reviewer's decision to the tenant, over the rounds. */
@HotUpdateTest
class ReviewCommentTests extends Journey {

    static final List<Arguments> WRONG = List.of(
            Arguments.of("no such file", line("other.py", 1, "Why?"), "no file of this package"),
            Arguments.of("a path that leaves", line("../main.py", 1, "Why?"), "no file of this package"),
            Arguments.of("line 0", line("main.py", 0, "Why?"), "the file has 6 line(s)"),
            Arguments.of("past the end", line("main.py", 7, "Why?"), "the file has 6 line(s)"),
            Arguments.of("no text", line("main.py", 1, "  \n "), "1 to 2000 characters"),
            Arguments.of("too long", line("main.py", 1, "x".repeat(2001)), "1 to 2000 characters"),
            Arguments.of("control character", line("main.py", 1, "a\u0007b"), "control character"),
            Arguments.of("text that turns", line("main.py", 1, "a\u202Eb"), "control character"),
            Arguments.of("not by lines", line("logo.bin", 1, "Why?"), "not shown by lines"),
            Arguments.of("text missing", line("main.py", 1, null), "{path, line, text}"));

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate database;

    @Test
    void theTenantReadsThemBesideTheLineAlsoWhenItMoves() {
        String id = inReview(ScriptFolder.prettyJson(), "line-comments", Map.of());
        assertAccepted(requestChanges(
                id,
                List.of(
                        line("main.py", 5, "请排序 🚀\r\nor say why not."),
                        line("main.py", 6, "Needed?"),
                        line("README.md", null, "Say more."))));
        awaitStatus(id, "NEEDS_FIX");

        JsonNode said = comments(acmeMember.get("/api/v1/submissions/" + id));
        assertThat(said).hasSize(3);
        assertThat(said.get(0).path("path").asText()).isEqualTo("main.py");
        assertThat(said.get(0).path("line").asInt()).isEqualTo(5);
        assertThat(said.get(0).path("lineText").asText()).startsWith("json.dump(");
        assertThat(said.get(0).path("text").asText()).isEqualTo("请排序 🚀\nor say why not.");
        assertThat(said.get(0).path("author").asText()).isEqualTo("reviewer1");
        assertThat(said.get(0).path("round").asInt()).isEqualTo(1);
        assertThat(said.get(0).path("at").asText()).isNotEmpty();
        assertThat(said.get(2).path("line").isNull()).isTrue();

        String moved = ScriptFolder.prettyJson().content("main.py").replace("print()\n", "");
        assertAccepted(acmeAdmin.fix(
                id,
                ScriptFolder.prettyJson()
                        .with("main.py", moved.replace("import json\n", "import json\n# one more\n"))
                        .zip()));
        awaitStatus(id, "IN_REVIEW");
        JsonNode now = comments(reviewer.get("/api/v1/submissions/" + id + "/dossier"));
        assertThat(now.get(0).path("line").asInt()).isEqualTo(5);
        assertThat(now.get(0).path("lineNow").asInt()).isEqualTo(6);
        assertThat(now.get(1).path("lineNow").isNull()).isTrue();
        assertThat(now.get(1).path("lineText").asText()).isEqualTo("print()");
    }

    @Test
    void theSubmissionPageShowsThemBelowTheLineAndWhatChangedSince() {
        String id = inReview(ScriptFolder.prettyJson(), "page-comments", Map.of());
        assertAccepted(requestChanges(
                id, List.of(line("main.py", 5, "Sort the keys?"), line("main.py", 6, "<b>Needed?</b> 需要吗"))));
        awaitStatus(id, "NEEDS_FIX");
        Browser tenant = new Browser(port);
        tenant.signIn("acme-admin", "acme-admin-demo");
        String page = tenant.get("/submissions/" + id).body();
        assertThat(page)
                .contains("Please fix.", "&lt;b&gt;Needed?&lt;/b&gt; 需要吗")
                .doesNotContain("<b>Needed?");
        assertThat(page.indexOf("json.dump(json.load")).isBetween(0, page.indexOf("Sort the keys?"));

        String fixed = ScriptFolder.prettyJson().content("main.py").replace("print()\n", "");
        assertAccepted(acmeAdmin.fix(
                id, ScriptFolder.prettyJson().with("main.py", fixed).zip()));
        awaitStatus(id, "IN_REVIEW");
        assertThat(tenant.get("/submissions/" + id).body())
                .contains("Sort the keys?", "Line 6 of round 1", "print()", "What changed between the rounds");
        assertThat(tenant.get("/submissions/" + id + "/changes").body())
                .contains("From round 1 to round 2", "source-minus", "print()");

        Answer diff = acmeMember.get("/api/v1/submissions/" + id + "/diff?from=1&to=2");
        assertThat(diff.body().path("files").get(0).path("unified"))
                .extracting(JsonNode::asText)
                .contains("-print()");
        assertThat(diff.body().path("fromDigest")).isNotEqualTo(diff.body().path("toDigest"));
        assertThat(acmeMember.get("/api/v1/submissions/" + id + "/diff?from=3").status())
                .isEqualTo(404);
        assertThat(globexAdmin.get("/api/v1/submissions/" + id + "/diff?from=1").status())
                .isEqualTo(404);
        assertThat(globexAdmin.get("/api/v1/submissions/" + id).status()).isEqualTo(404);
    }

    @Test
    void anApprovalAndARejectionMayCarryThemToo() {
        String id = inReview(ScriptFolder.prettyJson(), "approved-comments", Map.of());
        assertAccepted(approve(id, Map.of("lineComments", List.of(line("main.py", 2, "Fine.")))));
        assertThat(comments(submission(id))).hasSize(1);
        String rejected = inReview(ScriptFolder.prettyJson(), "rejected-comments", Map.of());
        assertAccepted(approve(
                rejected,
                Map.of("outcome", "REJECT", "comment", "No.", "lineComments", List.of(line("main.py", 2, "This.")))));
        assertThat(comments(submission(rejected))).hasSize(1);
    }

    @Test
    void twoHundredLongOnesAreKeptWholeAndOneMoreIsRefused() {
        String id = inReview(ScriptFolder.prettyJson(), "many-comments", Map.of());
        List<Object> most = IntStream.range(0, 200)
                .<Object>mapToObj(i -> line("main.py", 1 + i % 6, "很".repeat(1996) + " " + (100 + i % 900)))
                .toList();
        List<Object> more = IntStream.range(0, 201)
                .<Object>mapToObj(i -> line("main.py", 1, "x"))
                .toList();
        assertThat(requestChanges(id, more).status()).isEqualTo(422);
        assertAccepted(requestChanges(id, most));
        assertThat(comments(submission(id)).findValuesAsText("text"))
                .hasSize(200)
                .allMatch(text -> text.length() == 2000);
    }

    @ParameterizedTest(name = "{0}")
    @FieldSource("WRONG")
    void oneThatIsWrongRefusesTheWholeDecision(String what, Map<String, Object> wrong, String why) {
        ScriptFolder folder = ScriptFolder.prettyJson().with("logo.bin", "a\0b");
        String id = inReview(folder, "wrong-" + Math.abs(what.hashCode()), Map.of());
        Answer refused = requestChanges(id, List.of(line("main.py", 1, "Good."), wrong));

        assertThat(refused.status()).as(refused.raw().body()).isEqualTo(422);
        assertThat(refused.text("type")).isEqualTo("urn:hot-update:input-invalid");
        assertThat(refused.text("detail")).contains(why);
        assertThat(database.queryForObject(
                        "select count(*) from review_comment where submission_id = ?", Integer.class, id))
                .isZero();
        assertThat(database.queryForObject(
                        "select count(*) from review_vote where submission_id = ?", Integer.class, id))
                .isZero();
        assertThat(submission(id).text("status")).isEqualTo("IN_REVIEW");
    }

    private Answer requestChanges(String id, List<?> lines) {
        return approve(id, Map.of("outcome", "REQUEST_CHANGES", "comment", "Please fix.", "lineComments", lines));
    }

    private static JsonNode comments(Answer answer) {
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
        return answer.body().path("comments");
    }

    private static Map<String, Object> line(String path, @Nullable Integer line, @Nullable String text) {
        Map<String, Object> comment = new HashMap<>();
        comment.put("path", path);
        comment.put("line", line);
        comment.put("text", text);
        return comment;
    }
}
