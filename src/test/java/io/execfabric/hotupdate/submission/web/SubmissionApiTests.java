package io.execfabric.hotupdate.submission.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.execfabric.hotupdate.shared.HotUpdateProperties;
import io.execfabric.hotupdate.support.Folders;
import io.execfabric.hotupdate.support.HotUpdateTest;
import io.execfabric.hotupdate.support.Multipart;
import io.execfabric.hotupdate.support.RestCaller;
import io.execfabric.hotupdate.support.RestCaller.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** The interface of submissions over HTTP, as a customer's script sees it. */
@HotUpdateTest
class SubmissionApiTests {

    private static final String SUBMISSIONS = "/api/v1/submissions";

    @LocalServerPort
    int port;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    HotUpdateProperties places;

    @Test
    void aGoodFolderIsCreatedAndRead() {
        RestCaller admin = RestCaller.of(port, "acme-admin");

        Answer created = admin.post(
                SUBMISSIONS,
                Multipart.zip(Folders.goodChinese())
                        .field(
                                "metadata",
                                "{\"scriptCode\":\"greet-one\",\"scenario\":\"值班同事 😀\",\"aiCallable\":true}"));

        assertThat(created.status()).as(created.body()).isEqualTo(201);
        String id = created.json().path("id").asText();
        assertThat(created.header("Location")).isEqualTo(SUBMISSIONS + "/" + id);
        assertThat(created.json().path("digest").asText()).startsWith("sha256:");
        assertThat(created.json().path("findings")).isEmpty();
        JsonNode read = admin.get(SUBMISSIONS + "/" + id).json();
        assertThat(read.path("tenant").asText()).isEqualTo("acme");
        assertThat(read.path("scenario").asText()).isEqualTo("值班同事 😀");
        assertThat(read.path("name").asText()).isEqualTo("打印问候 😀");
        assertThat(read.path("language").asText()).isEqualTo("python");
        assertThat(read.path("risk").asText()).isEqualTo("low");
        assertThat(read.path("answers").toString())
                .isEqualTo("{\"aiCallable\":true,\"manualExecution\":true,\"confirmationRequired\":false}");
        assertThat(read.path("history").get(0).path("what").asText()).isEqualTo("SUBMITTED");
    }

    @Test
    void aPickedFolderComesFileByFile() {
        Multipart form = new Multipart();
        Folders.below("picked/", Folders.goodPython()).forEach((path, bytes) -> form.file("files", path, bytes));

        Answer created =
                RestCaller.of(port, "acme-admin").post(SUBMISSIONS, form.field("metadata", metadata("picked")));

        assertThat(created.status()).as(created.body()).isEqualTo(201);
        assertThat(created.json().path("entry").asText()).isEqualTo("main.py");
    }

    @Test
    void aFolderOfManyFilesIsAccepted() {
        Multipart form = new Multipart();
        Map<String, byte[]> folder = Folders.goodPython();
        for (int i = 0; i < 300; i++) {
            Folders.with(folder, "data/part-" + i + ".txt", "row " + i);
        }
        folder.forEach((path, bytes) -> form.file("files", path, bytes));

        Answer created = RestCaller.of(port, "acme-admin").post(SUBMISSIONS, form.field("metadata", metadata("many")));

        assertThat(created.status()).as(created.body()).isEqualTo(201);
    }

    @Test
    void filesAreReadAsTextAndNothingElse() {
        RestCaller admin = RestCaller.of(port, "acme-admin");
        Map<String, byte[]> folder = Folders.with(Folders.goodPython(), "docs/页 1.html", "<script>alert('é')</script>");
        String id = submit(admin, "html", folder).path("id").asText();

        JsonNode files = admin.get(SUBMISSIONS + "/" + id + "/files").json().path("items");
        assertThat(files.findValuesAsText("path")).containsExactly("README.md", "docs/页 1.html", "main.py");
        Answer file = admin.get(SUBMISSIONS + "/" + id + "/files/docs/%E9%A1%B5%201.html");
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.body()).isEqualTo("<script>alert('é')</script>");
        assertThat(file.header("Content-Type")).isEqualToIgnoringCase("text/plain;charset=UTF-8");
        assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(admin.get(SUBMISSIONS + "/" + id + "/files/no.txt").status()).isEqualTo(404);
        assertThat(admin.get(SUBMISSIONS + "/" + id + "/files").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/files", "/files/main.sh"})
    void aForeignSubmissionIsAnsweredAsAMissingOne(String tail) {
        String id = submit(RestCaller.of(port, "acme-admin"), "private", Folders.goodShell())
                .path("id")
                .asText();
        for (String user : new String[] {"globex-admin", "globex-member", "globex-confirmer"}) {
            RestCaller foreign = RestCaller.of(port, user);
            Answer there = foreign.get(SUBMISSIONS + "/" + id + tail);
            Answer missing = foreign.get(SUBMISSIONS + "/01900000-0000-7000-8000-000000000000" + tail);

            assertThat(there.status()).isEqualTo(404);
            assertThat(withoutNumber(there)).isEqualTo(withoutNumber(missing));
            assertThat(foreign.get(SUBMISSIONS).body()).doesNotContain(id);
        }
        RestCaller globex = RestCaller.of(port, "globex-admin");
        assertThat(globex.postJson(SUBMISSIONS + "/" + id + "/withdrawal", "{\"reason\":\"x\"}")
                        .status())
                .isEqualTo(404);
        assertThat(globex.put(SUBMISSIONS + "/" + id + "/package", Multipart.zip(Folders.goodShell()))
                        .status())
                .isEqualTo(404);
        assertThat(RestCaller.of(port, "reviewer1")
                        .get(SUBMISSIONS + "/" + id + tail)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void everythingThatIsWrongIsToldAtOnceAndNothingIsStored() throws IOException {
        int before = count();
        Answer refused = RestCaller.of(port, "acme-admin")
                .post(
                        SUBMISSIONS,
                        Multipart.zip(Folders.with(new java.util.HashMap<>(), "unique-" + before, "x"))
                                .field("metadata", "{\"scriptCode\":\"No Code\",\"scenario\":\" \"}"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
        assertThat(refused.json().path("findings").findValuesAsText("code"))
                .containsExactly("SCRIPT_CODE_INVALID", "SCENARIO_MISSING", "ENTRY_MISSING", "README_MISSING");
        assertThat(count()).isEqualTo(before);
        assertThat(sql.queryForObject(
                        "select count(*) from package_file where path = 'unique-" + before + "'", Integer.class))
                .isZero();
        try (Stream<Path> scratch = Files.list(places.scratch())) {
            assertThat(scratch.map(path -> path.getFileName().toString()))
                    .noneMatch(name -> name.startsWith("upload-"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"scriptCode\":\"public\",\"scenario\":\"x\"}|422|RESERVED_NAME",
                "{\"scriptCode\":\"a\",\"scenario\":\"x\",\"tenant\":\"globex\"}|403|tenant-forbidden",
                "{\"scriptCode\":\"a\",\"scenario\":\"x\",\"aiCallable\":\"yes\"}|400|bad-request",
                "{\"scriptCode\":7,\"scenario\":\"x\"}|400|bad-request",
                "[]|400|bad-request",
                "{|400|bad-request"
            })
    void badMetadataIsRefused(String metadata, int status, String told) {
        Answer refused = RestCaller.of(port, "acme-admin")
                .post(SUBMISSIONS, Multipart.zip(Folders.goodPython()).field("metadata", metadata));

        assertThat(refused.status()).as(refused.body()).isEqualTo(status);
        assertThat(refused.body()).contains(told);
    }

    @Test
    void aRequestWithoutFolderOrMetadataIsABadOne() {
        RestCaller admin = RestCaller.of(port, "acme-admin");

        assertThat(admin.post(SUBMISSIONS, new Multipart().field("metadata", metadata("a")))
                        .status())
                .isEqualTo(400);
        assertThat(admin.post(SUBMISSIONS, Multipart.zip(Folders.goodPython())).status())
                .isEqualTo(400);
        assertThat(admin.postJson(SUBMISSIONS, "{}").status()).isEqualTo(415);
    }

    @Test
    void anUploadOverTwentyMegabytesIsTooLarge() {
        Answer refused = RestCaller.of(port, "acme-admin")
                .post(
                        SUBMISSIONS,
                        new Multipart()
                                .field("metadata", metadata("large"))
                                .file("package", "a.zip", new byte[20 * 1024 * 1024 + 1]));

        assertThat(refused.status()).isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"acme-member", "acme-confirmer", "reviewer1", "platform-admin"})
    void onlyATenantAdminSubmits(String user) {
        assertThat(RestCaller.of(port, user)
                        .post(SUBMISSIONS, Multipart.zip(Folders.goodPython()).field("metadata", metadata("a")))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void anAiTokenOfAnAdminSubmitsNothing() {
        assertThat(RestCaller.of(port, "acme-admin", "ai")
                        .post(SUBMISSIONS, Multipart.zip(Folders.goodPython()).field("metadata", metadata("a")))
                        .status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource({"main.py,'def f(:\n  pass',1", "main.sh,'if true\nthen echo\n',3", "main.py,'x = 1\n\ny = = 2\n',3"})
    void aSyntaxErrorIsToBeFixedAndSaysWhere(String entry, String source, int line) {
        JsonNode created = submit(
                RestCaller.of(port, "acme-admin"), "syntax", Folders.folder(entry, source, Folders.readme("a", "b")));

        assertThat(created.path("status").asText()).isEqualTo("NEEDS_FIX");
        JsonNode finding = created.path("findings").get(0);
        assertThat(finding.path("code").asText()).isEqualTo("ENTRY_SYNTAX");
        assertThat(finding.path("path").asText()).isEqualTo(entry);
        assertThat(finding.path("line").asInt()).isGreaterThanOrEqualTo(line);
    }

    @Test
    void aFixedFolderIsANewRoundAndOnlyWhileItIsAskedFor() {
        RestCaller admin = RestCaller.of(port, "acme-admin");
        JsonNode created = submit(admin, "fix-me", Folders.folder("main.py", "print(1)", "# Only a title"));
        String path = SUBMISSIONS + "/" + created.path("id").asText();
        assertThat(created.path("status").asText()).isEqualTo("NEEDS_FIX");
        assertThat(created.path("findings")).hasSize(5);

        Answer fixed = admin.put(path + "/package", Multipart.zip(Folders.goodPython()));

        assertThat(fixed.status()).as(fixed.body()).isEqualTo(200);
        assertThat(fixed.json().path("round").asInt()).isEqualTo(2);
        assertThat(fixed.json().path("digest")).isNotEqualTo(created.path("digest"));
        assertThat(fixed.json().path("findings")).isEmpty();
        assertThat(admin.put(path + "/package", Multipart.zip(Folders.goodShell()))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void aWithdrawalNeedsAReasonAndHappensOnce() {
        RestCaller admin = RestCaller.of(port, "acme-admin");
        String path = SUBMISSIONS + "/"
                + submit(admin, "take-back", Folders.goodShell()).path("id").asText() + "/withdrawal";

        assertThat(admin.postJson(path, "{\"reason\":\" \"}").status()).isEqualTo(422);
        assertThat(admin.postJson(path, "{}").status()).isEqualTo(422);
        Answer withdrawn = admin.postJson(path, "{\"reason\":\"不再需要 😀\"}");
        assertThat(withdrawn.status()).as(withdrawn.body()).isEqualTo(200);
        assertThat(withdrawn.json().path("status").asText()).isEqualTo("WITHDRAWN");
        assertThat(withdrawn.json().path("history").toString()).contains("不再需要 😀");
        assertThat(admin.postJson(path, "{\"reason\":\"again\"}").status()).isEqualTo(409);
    }

    @Test
    void theListIsNewestFirstAndGoesOnWithACursor() {
        RestCaller admin = RestCaller.of(port, "globex-admin");
        String first = submit(admin, "list-a", Folders.goodShell()).path("id").asText();
        String second = submit(admin, "list-b", Folders.goodShell()).path("id").asText();

        JsonNode page = admin.get(SUBMISSIONS + "?limit=1").json();
        assertThat(page.path("items").findValuesAsText("id")).containsExactly(second);
        JsonNode next = admin.get(SUBMISSIONS + "?limit=1&cursor="
                        + page.path("nextCursor").asText())
                .json();
        assertThat(next.path("items").findValuesAsText("id")).containsExactly(first);
        assertThat(admin.get(SUBMISSIONS + "?limit=201").status()).isEqualTo(400);
    }

    private JsonNode submit(RestCaller admin, String code, Map<String, byte[]> folder) {
        Answer created = admin.post(SUBMISSIONS, Multipart.zip(folder).field("metadata", metadata(code)));
        assertThat(created.status()).as(created.body()).isEqualTo(201);
        return created.json();
    }

    private static String metadata(String code) {
        return "{\"scriptCode\":\"" + code + "\",\"scenario\":\"For the service desk\"}";
    }

    private int count() {
        Integer rows = sql.queryForObject("select count(*) from submission", Integer.class);
        return rows == null ? 0 : rows;
    }

    /** Each request has one of its own. */
    private static String withoutNumber(Answer answer) {
        return answer.body().replaceAll("\"requestId\":\"[^\"]+\"", "");
    }
}
