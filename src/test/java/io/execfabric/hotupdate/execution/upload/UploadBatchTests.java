package io.execfabric.hotupdate.execution.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.execfabric.hotupdate.execution.ConfirmationDecision;
import io.execfabric.hotupdate.execution.ConfirmationView;
import io.execfabric.hotupdate.execution.Confirmations;
import io.execfabric.hotupdate.execution.ExecutionStatus;
import io.execfabric.hotupdate.execution.ExecutionView;
import io.execfabric.hotupdate.execution.Executions;
import io.execfabric.hotupdate.execution.LiveScripts;
import io.execfabric.hotupdate.execution.UploadBatches;
import io.execfabric.hotupdate.execution.UploadPart;
import io.execfabric.hotupdate.execution.UploadedFile;
import io.execfabric.hotupdate.execution.model.ExecutionTest;
import io.execfabric.hotupdate.execution.model.RunFixture;
import io.execfabric.hotupdate.execution.model.RunInput;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.support.Multipart;
import io.execfabric.hotupdate.support.RestCaller;
import io.execfabric.hotupdate.support.RestCaller.Answer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Data files from the interface into a run. */
@ExecutionTest
class UploadBatchTests {

    private static final String PRINT_FILES = """
            import json, os
            files = json.loads(os.environ["EXECFABRIC_UPLOAD_INPUT_FILES_JSON"])
            for f in files:
                assert os.path.getsize(f["path"]) == f["size"]
                print(f["fileName"], open(f["path"]).read())
            print(os.environ["EXECFABRIC_UPLOAD_BATCH_NO"], json.loads(os.environ["EXECFABRIC_UPLOAD_FILE_SERVICE_JSON"])["kind"])
            try:
                open(files[0]["path"], "w"); print("WRITTEN")
            except OSError: pass
            """;

    @Autowired
    private LiveScripts scripts;

    @Autowired
    private Executions executions;

    @Autowired
    private UploadBatches batches;

    @Autowired
    private Confirmations confirmations;

    @Autowired
    private JdbcTemplate database;

    @LocalServerPort
    private int port;

    @Test
    void handsFilesToARunAndKeepsThoseOfOneNameApart() {
        Answer stored = RestCaller.of(port, "acme-member")
                .post(
                        "/api/v1/upload-batches",
                        new Multipart()
                                .file("files", "a.csv", bytes("one"))
                                .file("files", "../../a.csv", bytes("two"))
                                .file("files", "x;rm -rf $(y).txt", bytes("three")));
        assertThat(stored.status()).as(stored.body()).isEqualTo(201);
        String no = stored.json().path("batchNo").asText();
        assertThat(stored.json().path("files").path(0).fieldNames())
                .toIterable()
                .containsExactly("fileName", "fileId", "size");

        ExecutionView asked = scripts.requestWith(RunFixture.MEMBER, scripts.python(PRINT_FILES), no);
        ExecutionView run = executions.view(RunFixture.MEMBER, asked.id(), 30);

        assertThat(run.stdout())
                .as(run.stderr() + run.problem())
                .isEqualTo("a.csv one\na.csv two\nx_rm -rf _(y).txt three\n" + no + " directory\n");
        assertThat(run.uploads())
                .extracting(UploadedFile::fileName)
                .containsExactly("a.csv", "a.csv", "x_rm -rf _(y).txt");
    }

    @Test
    void aForeignBatchIsNoneAtAll() {
        String no = batch("secret");
        ScriptCode code = scripts.python(PRINT_FILES);
        database.update("update upload_batch set tenant_id = 'globex' where id = ?", no);

        assertRefused(ErrorCode.NOT_FOUND, () -> scripts.requestWith(RunFixture.MEMBER, code, no));
        assertRefused(ErrorCode.NOT_FOUND, () -> scripts.requestWith(RunFixture.MEMBER, code, "none"));
        assertRefused(ErrorCode.NOT_FOUND, () -> scripts.requestWith(RunFixture.MEMBER, code, "../x"));
    }

    @Test
    void filesThatChangedAfterTheyWereAcceptedAreNotRunOn() {
        String no = batch("accepted");
        ExecutionView asked = scripts.requestWith(
                RunFixture.MEMBER,
                scripts.live(
                        PRINT_FILES,
                        io.execfabric.hotupdate.shared.Language.PYTHON,
                        io.execfabric.hotupdate.shared.RiskLevel.LOW,
                        RunFixture.ASK_FIRST),
                no);
        assertThat(asked.uploads()).hasSize(1);
        assertThat(asked.confirmation())
                .isNotNull()
                .extracting(ConfirmationView::inputHash)
                .isNotEqualTo(RunInput.canonicalHash("{}"));

        database.update("update upload_file set content = ? where batch_id = ?", bytes("changed"), no);
        confirmations.decide(RunFixture.CONFIRMER, asked.id(), ConfirmationDecision.CONFIRM, "yes");

        ExecutionView run = executions.view(RunFixture.MEMBER, asked.id(), 30);
        assertThat(run.status()).isEqualTo(ExecutionStatus.FAILED);
        assertThat(run.problem()).contains("uploaded files differ");
        assertThat(run.stdout()).isEmpty();
    }

    @Test
    void saysWhatIsTooMuch() {
        assertRefused(ErrorCode.INPUT_INVALID, () -> batches.store(RunFixture.MEMBER, List.of()));
        assertRefused(
                ErrorCode.TOO_LARGE,
                () -> batches.store(
                        RunFixture.MEMBER, List.of(new UploadPart("a", 11L * 1024 * 1024, () -> new byte[0]))));
        assertThat(new UploadPart("..", 0, () -> new byte[0]).harmlessName()).isNotIn("..", ".", "");
        assertThat(new UploadPart("C:\\x\\好.csv", 0, () -> new byte[0]).harmlessName())
                .isEqualTo("好.csv");
        assertThat(new UploadPart("-\u202e\u001b[1m\n", 0, () -> new byte[0]).harmlessName())
                .doesNotContain("\n", "\u001b");
    }

    private String batch(String content) {
        return batches.store(
                        RunFixture.MEMBER, List.of(new UploadPart("a.txt", content.length(), () -> bytes(content))))
                .batchNo();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void assertRefused(ErrorCode code, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        HotUpdateException.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
