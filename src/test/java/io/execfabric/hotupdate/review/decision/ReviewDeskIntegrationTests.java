package io.execfabric.hotupdate.review.decision;

import static io.execfabric.hotupdate.review.model.ReviewFixtures.ACME;
import static io.execfabric.hotupdate.review.model.ReviewFixtures.AI_OPEN;
import static io.execfabric.hotupdate.review.model.ReviewFixtures.CLOSED;
import static io.execfabric.hotupdate.review.model.ReviewFixtures.DIGEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.execfabric.hotupdate.approval.ApprovalRecord;
import io.execfabric.hotupdate.review.MemoryPackages;
import io.execfabric.hotupdate.review.MemorySubmissions;
import io.execfabric.hotupdate.review.ReviewDecision;
import io.execfabric.hotupdate.review.ReviewDecision.Named;
import io.execfabric.hotupdate.review.ReviewDecision.Said;
import io.execfabric.hotupdate.review.ReviewDecision.Seen;
import io.execfabric.hotupdate.review.ReviewOutcome;
import io.execfabric.hotupdate.review.ReviewStage;
import io.execfabric.hotupdate.review.Reviews;
import io.execfabric.hotupdate.review.model.ReviewFixtures;
import io.execfabric.hotupdate.review.model.ReviewRecords;
import io.execfabric.hotupdate.shared.Answers;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.Ids;
import io.execfabric.hotupdate.shared.RiskLevel;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.submission.RequestedAnswers;
import io.execfabric.hotupdate.submission.SubmissionStatus;
import io.execfabric.hotupdate.support.HotUpdateTest;
import io.execfabric.hotupdate.tenancy.TenantBarrier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** The desk on a real database, with real keys, the demo world's reviewers and the real policy table. */
@HotUpdateTest
@Import(ReviewDeskIntegrationTests.WithoutIntake.class)
class ReviewDeskIntegrationTests {

    @TestConfiguration(proxyBeanMethods = false)
    static class WithoutIntake {

        @Bean
        @Primary
        MemorySubmissions memorySubmissions() {
            return new MemorySubmissions();
        }

        @Bean
        @Primary
        MemoryPackages memoryPackages() {
            return new MemoryPackages();
        }
    }

    @Autowired
    private Reviews desk;

    @Autowired
    private ReviewRecords records;

    @Autowired
    private MemorySubmissions submissions;

    @Autowired
    private TenantBarrier barrier;

    @Autowired
    private Ids ids;

    @Test
    void signsWhatTheOnlyReviewerApproved() {
        String id = underReview(RiskLevel.LOW, false);
        decide(approval(id, "reviewer1", CLOSED, "整理报表 \uD83D\uDE80"), ReviewStage.FIRST, 1);
        ApprovalRecord record = barrier.asPlatform(() -> desk.approved(id)).record();
        assertThat(record.tenant()).isEqualTo(ACME);
        assertThat(record.digest()).isEqualTo(DIGEST);
        assertThat(record.answers()).isEqualTo(CLOSED);
        assertThat(record.name()).isEqualTo("整理报表 \uD83D\uDE80");
        assertThat(record.description()).isEqualTo("Tidies.");
        assertThat(record.risk()).isEqualTo(RiskLevel.LOW);
        assertThat(record.reviewers()).containsExactly("reviewer1");
    }

    @Test
    void signsNothingBeforeTheSecondOfTwoReviewersAgrees() {
        String id = underReview(RiskLevel.HIGH, true);
        decide(approval(id, "reviewer1", AI_OPEN, null), ReviewStage.FIRST, 2);
        assertRefused(() -> barrier.asPlatform(() -> desk.approved(id)), ErrorCode.NOT_FOUND);
        assertRefused(
                () -> decide(approval(id, "reviewer1", AI_OPEN, null), ReviewStage.SECOND, 2),
                ErrorCode.REVIEWER_ALREADY_DECIDED);
        assertRefused(() -> decide(approval(id, "reviewer2", CLOSED, null), ReviewStage.SECOND, 2), ErrorCode.CONFLICT);
        decide(approval(id, "reviewer2", AI_OPEN, null), ReviewStage.SECOND, 2);
        assertThat(barrier.asPlatform(() -> desk.approved(id)).record().reviewers())
                .containsExactly("reviewer1", "reviewer2");
    }

    @Test
    void keepsTheVoteInTheSubmissionsTenantAlone() {
        String id = underReview(RiskLevel.LOW, false);
        decide(
                new ReviewDecision(
                        id,
                        "reviewer1",
                        ReviewOutcome.REJECT,
                        new Seen(DIGEST, null),
                        false,
                        CLOSED,
                        new Said("No 不行 \uD83D\uDE45"),
                        Named.AS_THE_FOLDER_SAYS),
                ReviewStage.FIRST,
                1);
        assertThat(barrier.asTenant(ACME, () -> records.votes(ACME, id)))
                .singleElement()
                .satisfies(vote -> assertThat(vote.asHistory().comment()).isEqualTo("No 不行 \uD83D\uDE45"));
        assertThat(barrier.asTenant(new TenantId("globex"), () -> records.votes(ACME, id)))
                .isEmpty();
        assertRefused(() -> barrier.asPlatform(() -> desk.approved(id)), ErrorCode.NOT_FOUND);
    }

    @Test
    void recordsNothingOfARefusedDecision() {
        String id = underReview(RiskLevel.HIGH, false);
        assertRefused(
                () -> decide(approval(id, "reviewer1", AI_OPEN, null), ReviewStage.FIRST, 1),
                ErrorCode.ANSWERS_FORBIDDEN_BY_RISK);
        assertRefused(
                () -> decide(approval(id, "platform-admin", CLOSED, null), ReviewStage.FIRST, 1), ErrorCode.FORBIDDEN);
        assertRefused(() -> decide(approval(id, "nobody", CLOSED, null), ReviewStage.FIRST, 1), ErrorCode.FORBIDDEN);
        assertThat(barrier.asPlatform(() -> records.votes(ACME, id))).isEmpty();
    }

    private String underReview(RiskLevel risk, boolean ai) {
        String id = ids.next();
        var wishes = new RequestedAnswers(ai, null, null);
        submissions.put(ReviewFixtures.named(id, risk, SubmissionStatus.IN_REVIEW, wishes));
        int reviewers = risk == RiskLevel.HIGH && ai ? 2 : 1;
        barrier.asPlatform(() -> desk.open(id, ReviewFixtures.verdict(risk, reviewers)));
        return id;
    }

    private void decide(ReviewDecision decision, ReviewStage stage, int reviewers) {
        barrier.asPlatform(() -> {
            desk.decide(decision, stage, reviewers);
            return decision;
        });
    }

    private static ReviewDecision approval(String id, String reviewer, Answers answers, @Nullable String name) {
        return new ReviewDecision(
                id,
                reviewer,
                ReviewOutcome.APPROVE,
                new Seen(DIGEST, null),
                true,
                answers,
                new Said(""),
                new Named(name, null));
    }

    private static void assertRefused(Runnable work, ErrorCode code) {
        assertThatExceptionOfType(HotUpdateException.class)
                .isThrownBy(work::run)
                .satisfies(e -> assertThat(e.code()).isEqualTo(code));
    }
}
