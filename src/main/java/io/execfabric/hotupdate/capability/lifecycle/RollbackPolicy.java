package io.execfabric.hotupdate.capability.lifecycle;

import io.execfabric.hotupdate.capability.SkillVersionFacts;
import io.execfabric.hotupdate.capability.SkillVersionState;
import io.execfabric.hotupdate.shared.Answers;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.wording.Wording;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether a Skill may go back to a version; each rule gives a reason why not, the first one counts. */
final class RollbackPolicy {

    private RollbackPolicy() {}

    /**
     * What the rules have to know.
     *
     * @param approved the target's answers as they were approved
     * @param last the approved answers of what is live or, while nothing is, was live last; null if nothing ever was
     */
    record Case(
            SkillVersionFacts target,
            Answers approved,
            @Nullable Answers last) {}

    /** Why not. */
    record Refusal(ErrorCode code, Wording wording) {

        HotUpdateException asException() {
            return new HotUpdateException(code, wording);
        }

        /** In English, as the trail has it. */
        String reason() {
            return wording.english();
        }
    }

    /** One rule. */
    @FunctionalInterface
    private interface Rule {
        Optional<Refusal> refuses(Case asked);
    }

    private static final List<Rule> ALL = List.of(
            RollbackPolicy::targetIsNotRevoked,
            RollbackPolicy::targetIsNotQuarantined,
            RollbackPolicy::targetIsNotLiveAlready,
            RollbackPolicy::answersAreNoLooser);

    static Optional<Refusal> firstRefusal(Case asked) {
        return ALL.stream().flatMap(rule -> rule.refuses(asked).stream()).findFirst();
    }

    static Optional<Refusal> targetIsNotRevoked(Case asked) {
        return refuseIf(
                asked.target().state() == SkillVersionState.REVOKED,
                ErrorCode.VERSION_REVOKED,
                Wording.of("capability.version-revoked", asked.target().version()));
    }

    static Optional<Refusal> targetIsNotQuarantined(Case asked) {
        return refuseIf(
                asked.target().state() == SkillVersionState.QUARANTINED,
                ErrorCode.WRONG_STATE,
                Wording.of("capability.version-quarantined", asked.target().version()));
    }

    static Optional<Refusal> targetIsNotLiveAlready(Case asked) {
        return refuseIf(
                asked.target().standing().live(),
                ErrorCode.WRONG_STATE,
                Wording.of("capability.version-live", asked.target().version()));
    }

    static Optional<Refusal> answersAreNoLooser(Case asked) {
        Answers last = asked.last();
        if (last == null || !asked.approved().isLooserThan(last)) {
            return Optional.empty();
        }
        return Optional.of(new Refusal(
                ErrorCode.WRONG_STATE,
                Wording.of(
                        "capability.opens-more",
                        asked.target().version(),
                        Wording.listed(opened(asked.approved(), last)))));
    }

    private static List<Wording> opened(Answers target, Answers last) {
        return Stream.of(
                        target.aiCallable() && !last.aiCallable() ? "answer.ai" : "",
                        target.manualExecution() && !last.manualExecution() ? "answer.manual" : "",
                        !target.confirmationRequired() && last.confirmationRequired() ? "answer.no-confirmation" : "")
                .filter(key -> !key.isEmpty())
                .map(Wording::of)
                .toList();
    }

    private static Optional<Refusal> refuseIf(boolean broken, ErrorCode code, Wording reason) {
        return broken ? Optional.of(new Refusal(code, reason)) : Optional.empty();
    }
}
