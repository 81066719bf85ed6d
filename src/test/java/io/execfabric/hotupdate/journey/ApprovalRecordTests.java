package io.execfabric.hotupdate.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.execfabric.hotupdate.support.HotUpdateTest;
import io.execfabric.hotupdate.support.RestClientOf;
import io.execfabric.hotupdate.support.RestClientOf.Answer;
import io.execfabric.hotupdate.support.ScriptFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The signed approval outside the platform (by the README's own commands) and inside, where a changed one stops a run. */
@HotUpdateTest
class ApprovalRecordTests extends Journey {

    private static final List<String> FILES = List.of("", "/signature", "/key");

    @TempDir
    Path folder;

    @Autowired
    private JdbcTemplate database;

    @Test
    void theReadmesCommandsVerifyADownloadedRecordAndNotAChangedOne() throws Exception {
        live(ScriptFolder.prettyJson().with("名字.txt", "🚀"), "proved", Map.of());
        String script = readmeBlock();

        assertThat(shell(script, "proved")).contains("Signature Verified Successfully", signingKey());
        assertThat(Files.readString(folder.resolve("record.json")))
                .isEqualTo(approvalInList("proved", "record"))
                .contains("\"tenant\":\"acme\"", "\"reviewers\":[\"reviewer1\"]", digest("proved"));

        byte[] record = Files.readAllBytes(folder.resolve("record.json"));
        record[record.length / 2] ^= 1;
        Files.write(folder.resolve("record.json"), record);
        assertThat(shell(lastLine(script), "proved"))
                .contains("Signature Verification Failure")
                .contains("exit 1");
    }

    @Test
    void aSubmissionHandsOutTheSameThreeFilesOnceItIsApproved() {
        String id = inReview(ScriptFolder.prettyJson(), "same-files", Map.of());
        assertThat(statuses(acmeMember, "/api/v1/submissions/" + id + "/approval"))
                .containsOnly(404);
        assertAccepted(approve(id, Map.of()));
        awaitStatus(id, "AVAILABLE");

        for (String file : FILES) {
            Answer bySubmission = acmeMember.get("/api/v1/submissions/" + id + "/approval" + file);
            Answer byVersion = acmeMember.get("/api/v1/skills/same-files/versions/1/approval" + file);
            assertThat(bySubmission.status()).isEqualTo(200);
            assertThat(bySubmission.raw().body()).isEqualTo(byVersion.raw().body());
            assertThat(bySubmission.raw().headers().firstValue("Content-Disposition"))
                    .hasValueSatisfying(value -> assertThat(value).startsWith("attachment"));
        }
        assertThat(statuses(reviewer, "/api/v1/submissions/" + id + "/approval"))
                .containsOnly(200);
    }

    @Test
    void anotherTenantFindsNoApproval() {
        String id = live(ScriptFolder.prettyJson(), "own-proof", Map.of());

        assertThat(statuses(globexAdmin, "/api/v1/submissions/" + id + "/approval"))
                .containsOnly(404);
        assertThat(statuses(globexAdmin, "/api/v1/skills/own-proof/versions/1/approval"))
                .containsOnly(404);
        assertThat(statuses(acmeAdmin, "/api/v1/skills/own-proof/versions/2/approval"))
                .containsOnly(404);
    }

    @Test
    void afterARotationOldVersionsRunAndVerifyAndNewOnesBearTheNewKey() throws Exception {
        live(ScriptFolder.prettyJson(), "before", Map.of());
        String old = signingKey();

        Answer rotated = platformAdmin().post("/api/v1/approval-keys", Map.of("reason", "yearly"));
        assertThat(rotated.status()).as(rotated.raw().body()).isEqualTo(201);
        assertThat(acmeAdmin
                        .post("/api/v1/approval-keys", Map.of("reason", "mine"))
                        .status())
                .isEqualTo(403);
        live(ScriptFolder.prettyJson(), "after", Map.of());

        assertThat(signingKey()).isEqualTo(rotated.text("keyId")).isNotEqualTo(old);
        assertThat(approvalInList("before", "keyId")).isEqualTo(old);
        assertThat(approvalInList("after", "keyId")).isEqualTo(signingKey());
        assertThat(shell(readmeBlock(), "before")).contains("Signature Verified Successfully", old);
        assertThat(shell(readmeBlock(), "after")).contains("Signature Verified Successfully", signingKey());
        String run = run(acmeMember, "before", Map.of()).text("id");
        assertThat(ended(run).text("status")).isEqualTo("SUCCEEDED");
        assertThat(acmeMember.get("/api/v1/approval-keys/" + old).raw().body())
                .startsWith("-----BEGIN PUBLIC KEY-----");
        assertThat(acmeMember.get("/api/v1/approval-keys/0123456789abcdef").status())
                .isEqualTo(404);
    }

    @Test
    void aRecordThatWasChangedInTheDatabaseStopsTheNextRun() {
        String id = live(ScriptFolder.prettyJson(), "tampered", Map.of());
        String record = approvalInList("tampered", "record");
        database.update(
                "update skill_version set approval_record = ? where submission_id = ?",
                record.replace("\"aiCallable\":false", "\"aiCallable\":true"),
                id);

        Answer refused = ended(run(acmeMember, "tampered", Map.of()).text("id"));

        assertThat(refused.text("status")).isEqualTo("FAILED");
        assertThat(refused.text("problem")).contains("signature does not fit");
        assertThat(refused.text("stdout")).isEmpty();
        assertThat(refused.body().path("executedDigest").isNull()).isTrue();
    }

    @Test
    void aSignatureThatWasTakenFromAnotherVersionStopsTheNextRun() {
        String first = live(ScriptFolder.prettyJson(), "swapped", Map.of());
        String second = live(ScriptFolder.prettyJson().with("more.txt", "more"), "swapped", Map.of());
        for (String column : List.of("approval_record", "approval_signature", "approval_key_id")) {
            String other = database.queryForObject(
                    "select " + column + " from skill_version where submission_id = ?", String.class, first);
            database.update("update skill_version set " + column + " = ? where submission_id = ?", other, second);
        }

        Answer refused = ended(run(acmeMember, "swapped", Map.of()).text("id"));

        assertThat(refused.text("status")).isEqualTo("FAILED");
        assertThat(refused.text("problem")).contains("differs from what was approved");
    }

    /** Whatever the state came from, the bytes do not come back. */
    @Test
    void revokedFilesAreNotAcceptedAgain() {
        ScriptFolder files = ScriptFolder.prettyJson().with("barred.txt", "barred");
        String id = live(files, "barred", Map.of());
        database.update("update skill_version set state = 'REVOKED' where submission_id = ?", id);

        Answer refused = acmeAdmin.submit(files.zip(), metadata("barred-again", Map.of()));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body().path("findings").findValuesAsText("code")).contains("DIGEST_REVOKED");
    }

    private static List<Integer> statuses(RestClientOf who, String approval) {
        return FILES.stream().map(file -> who.get(approval + file).status()).toList();
    }

    private String approvalInList(String code, String field) {
        return acmeMember
                .get("/api/v1/skills/" + code + "/versions")
                .body()
                .path("items")
                .get(0)
                .path("approval")
                .path(field)
                .asText();
    }

    private String digest(String code) {
        return acmeMember.get("/api/v1/skills/" + code).text("digest");
    }

    private String signingKey() {
        return acmeMember
                .get("/api/v1/approval-keys")
                .body()
                .path("items")
                .get(0)
                .path("keyId")
                .asText();
    }

    /** The commands of the README between the heading and the end of its first block. */
    private static String readmeBlock() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        String section = readme.substring(readme.indexOf("## Verify an approval by hand"));
        int start = section.indexOf("```sh\n") + "```sh\n".length();
        return section.substring(start, section.indexOf("```", start));
    }

    private static String lastLine(String script) {
        try (Stream<String> lines = script.lines()) {
            return lines.reduce("", (before, line) -> line);
        }
    }

    /** What a shell prints, and at the end how it exited. */
    private String shell(String script, String code) throws Exception {
        Path printed = folder.resolve("printed.txt");
        ProcessBuilder shell = new ProcessBuilder("/bin/sh", "-eu", "-c", script)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile());
        shell.environment()
                .putAll(Map.of("URL", address(), "TOKEN", acmeMember.token(), "SKILL", code, "VERSION", "1"));
        Process process = shell.start();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return Files.readString(printed, StandardCharsets.UTF_8) + "exit " + process.exitValue();
    }
}
