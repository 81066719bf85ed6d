package io.execfabric.hotupdate.execution.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.execfabric.hotupdate.execution.ExecutionStatus;
import io.execfabric.hotupdate.execution.ExecutionView;
import io.execfabric.hotupdate.execution.Executions;
import io.execfabric.hotupdate.execution.LiveScripts;
import io.execfabric.hotupdate.execution.UploadBatches;
import io.execfabric.hotupdate.execution.UploadPart;
import io.execfabric.hotupdate.execution.model.ExecutionArtifactRepository;
import io.execfabric.hotupdate.execution.model.ExecutionChunkRepository;
import io.execfabric.hotupdate.execution.model.ExecutionTest;
import io.execfabric.hotupdate.execution.model.RetentionProperties;
import io.execfabric.hotupdate.execution.model.RunFixture;
import io.execfabric.hotupdate.execution.upload.StoredUploadRepository;
import io.execfabric.hotupdate.execution.upload.UploadBatchRepository;
import io.execfabric.hotupdate.shared.Language;
import io.execfabric.hotupdate.shared.RiskLevel;
import io.execfabric.hotupdate.support.SettableClock;
import io.execfabric.hotupdate.tenancy.ScopedTransactions;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What goes after its time, and what stays. */
@ExecutionTest
class RetentionTests {

    private static final RetentionProperties POLICY = new RetentionProperties(
            Duration.ofDays(10), Duration.ofDays(20), Duration.ofDays(30), 2, Duration.ofMinutes(10));

    @Autowired
    private LiveScripts scripts;

    @Autowired
    private Executions executions;

    @Autowired
    private UploadBatches batches;

    @Autowired
    private ScopedTransactions transactions;

    @Autowired
    private ExecutionChunkRepository chunks;

    @Autowired
    private ExecutionArtifactRepository artifacts;

    @Autowired
    private UploadBatchRepository uploadBatches;

    @Autowired
    private StoredUploadRepository files;

    @Autowired
    private JdbcTemplate database;

    private final SettableClock clock = new SettableClock(Instant.now());

    @Test
    void outputGoesFirstThenFilesAndTheRunStays() {
        ExecutionView run = scripts.run(
                scripts.shell("echo printed; echo kept > $EXECFABRIC_ARTIFACT_DIR/a.txt", RunFixture.OPEN), "{}");

        clean(Duration.ofDays(9));
        assertThat(again(run).stdout()).isEqualTo("printed\n");

        clean(Duration.ofDays(2));
        assertThat(again(run).stdout()).isEmpty();
        assertThat(again(run).artifacts()).hasSize(1);

        clean(Duration.ofDays(10));
        assertThat(again(run).artifacts()).isEmpty();
        assertThat(again(run).executedDigest()).isEqualTo(run.executedDigest());
        assertThat(again(run).status()).isEqualTo(ExecutionStatus.SUCCEEDED);
    }

    @Test
    void aBatchThatAnOpenRunNeedsStays() {
        String needed = batch();
        String idle = batch();
        scripts.requestWith(
                RunFixture.MEMBER,
                scripts.live("print(1)", Language.PYTHON, RiskLevel.LOW, RunFixture.ASK_FIRST),
                needed);

        clean(Duration.ofDays(29));
        assertThat(kept(idle)).isEqualTo(1);

        clean(Duration.ofDays(3));
        assertThat(kept(idle)).isZero();
        assertThat(kept(needed)).isEqualTo(1);

        database.update("update execution set status = 'DENIED' where upload_batch_no = ?", needed);
        clean(Duration.ZERO);
        assertThat(kept(needed)).isZero();
    }

    @Test
    void onePassTakesNoMoreThanItsShare() {
        List<String> three = List.of(batch(), batch(), batch());
        clock.advance(Duration.ofDays(40));
        retention().pass();

        assertThat(three.stream().mapToInt(this::kept).sum()).isPositive();
        clean(Duration.ZERO);
        assertThat(three.stream().mapToInt(this::kept).sum()).isZero();
    }

    /** As many passes as there can be something to do for. */
    private void clean(Duration later) {
        clock.advance(later);
        for (int pass = 0; pass < 50; pass++) {
            retention().pass();
        }
    }

    private Retention retention() {
        return new Retention(
                transactions,
                chunks,
                artifacts,
                new UploadRetention(transactions, uploadBatches, files, POLICY),
                POLICY,
                clock);
    }

    private ExecutionView again(ExecutionView run) {
        return executions.view(RunFixture.MEMBER, run.id(), 0);
    }

    private String batch() {
        return batches.store(
                        RunFixture.MEMBER,
                        List.of(new UploadPart("a.txt", 1, () -> "a".getBytes(StandardCharsets.UTF_8))))
                .batchNo();
    }

    private int kept(String batchNo) {
        Integer count = database.queryForObject(
                "select count(*) from upload_batch b join upload_file f on f.batch_id = b.id where b.id = ?",
                Integer.class,
                batchNo);
        return count == null ? 0 : count;
    }
}
