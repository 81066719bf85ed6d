package io.execfabric.hotupdate.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.execfabric.hotupdate.shared.Audited;
import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.shared.Ids;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.submission.SubmissionFacts;
import io.execfabric.hotupdate.submission.Submissions;
import io.execfabric.hotupdate.support.HotUpdateTest;
import io.execfabric.hotupdate.tenancy.TenantBarrier;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Reports in a real database, of trials that never were. */
@HotUpdateTest
class TrialBarrierTests {

    private static final TenantId ACME = new TenantId("acme");
    private static final TenantId GLOBEX = new TenantId("globex");
    private static final Digest DIGEST = Digest.ofText("tried by acme");

    @Autowired
    private TenantBarrier barrier;

    @Autowired
    private TrialRuns trials;

    @Autowired
    private TrialRepository repository;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private Clock clock;

    @Autowired
    private Ids ids;

    @Test
    void aReportIsItsTenantsAloneAndTheLastOneCounts() {
        List<Object> said = new ArrayList<>();
        tried("first", said);
        tried("更多 🎉", said);

        TrialReport kept =
                barrier.asTenant(ACME, () -> trials.report(ACME, DIGEST)).orElseThrow();
        assertThat(kept).isEqualTo(report("更多 🎉"));
        assertThat(barrier.asTenant(GLOBEX, () -> trials.report(ACME, DIGEST))).isEmpty();
        assertThat(barrier.asPlatform(() -> trials.report(GLOBEX, DIGEST))).isEmpty();
        assertThat(said).containsExactly(audited("s-first"), audited("s-更多 🎉"));
    }

    private void tried(String words, List<Object> said) {
        Submissions submissions = mock();
        SubmissionFacts submission = mock();
        when(submission.id()).thenReturn("s-" + words);
        when(submission.tenant()).thenReturn(ACME);
        when(submission.digest()).thenReturn(DIGEST);
        when(submission.round()).thenReturn(2);
        when(submissions.facts(any())).thenReturn(submission);
        Trial trial = mock();
        when(trial.of(submission)).thenReturn(report(words));
        KeptTrialRuns runs = new KeptTrialRuns(submissions, trial, repository, said::add, ids, clock);
        barrier.asPlatform(() -> transactions.execute(status -> {
            runs.tryScript("s-" + words);
            return words;
        }));
    }

    private static Audited audited(String submissionId) {
        return new Audited(
                ACME,
                Audited.PLATFORM,
                "TRIED",
                "submission",
                submissionId,
                "Trial run of round 2: exit code 0, 1 difference(s) to live version 3.");
    }

    private static TrialReport report(String words) {
        TrialResult result = new TrialResult(
                TrialResult.Outcome.EXITED,
                0,
                5,
                words,
                "",
                false,
                List.of("/job/x"),
                List.of(),
                null,
                null,
                true,
                null);
        return new TrialReport("{}", result, result, 3, List.of(new BehaviourDifference("stdout", "before", words)));
    }
}
