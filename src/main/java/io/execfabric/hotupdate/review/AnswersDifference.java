package io.execfabric.hotupdate.review;

import io.execfabric.hotupdate.capability.SkillVersionFacts;
import io.execfabric.hotupdate.shared.Answers;
import io.execfabric.hotupdate.shared.RiskLevel;
import io.execfabric.hotupdate.shared.RunLimits;
import io.execfabric.hotupdate.submission.SubmissionFacts;
import java.util.List;
import java.util.stream.Stream;

/**
 * What would hold instead of what is live.
 *
 * @param withoutUpload whether the tenant asks for this alone, with the bytes that are live
 * @param liveVersion number of the live Skill version
 * @param answers those that would change
 * @param liveRisk as it was approved
 * @param liveLimits as they were approved
 */
public record AnswersDifference(
        boolean withoutUpload, int liveVersion, List<ChangedAnswer> answers, RiskLevel liveRisk, RunLimits liveLimits) {

    /** One of the three questions, as it is answered now and as it would be. */
    public record ChangedAnswer(String question, boolean live, boolean wished) {}

    public static AnswersDifference between(SkillVersionFacts live, SubmissionFacts submission, RiskLevel risk) {
        Answers now = live.answers();
        Answers then = submission.wish().requested().resolve(risk);
        List<ChangedAnswer> changed = Stream.of(
                        new ChangedAnswer("aiCallable", now.aiCallable(), then.aiCallable()),
                        new ChangedAnswer("manualExecution", now.manualExecution(), then.manualExecution()),
                        new ChangedAnswer(
                                "confirmationRequired", now.confirmationRequired(), then.confirmationRequired()))
                .filter(answer -> answer.live() != answer.wished())
                .toList();
        return new AnswersDifference(
                submission.wish().answersOfVersion() != null,
                live.version(),
                changed,
                live.risk(),
                live.offered().limits());
    }
}
