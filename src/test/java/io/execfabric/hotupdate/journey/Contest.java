package io.execfabric.hotupdate.journey;

import io.execfabric.hotupdate.submission.SubmissionStatus;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Two things that people want to do at the same moment; or one that all of them want.
 *
 * @param start where the submission stands before anybody moves
 */
record Contest(RacingAct one, RacingAct other, SubmissionStatus start) {

    /** Every pair, from every state in which one of the two can be done. */
    static Stream<Contest> all() {
        List<RacingAct> acts = List.of(RacingAct.values());
        return acts.stream()
                .flatMap(one -> acts.stream()
                        .filter(other -> one.compareTo(other) <= 0)
                        .flatMap(other -> Arrays.stream(SubmissionStatus.values())
                                .filter(start -> one.begins(start) || other.begins(start))
                                .map(start -> new Contest(one, other, start))))
                .filter(contest -> contest.isOfSubmission() == (contest.start != SubmissionStatus.AVAILABLE));
    }

    /** Every pair, from one of its states: enough where time is short. */
    static Stream<Contest> eachPairOnce() {
        Set<String> met = new HashSet<>();
        return all().filter(contest -> met.add(contest.one + " " + contest.other));
    }

    /** Those who all want the same, and two pairs of which both may get through. */
    static Stream<Contest> few() {
        return eachPairOnce()
                .filter(contest -> contest.one == contest.other
                        || contest.one == RacingAct.APPROVE && contest.other == RacingAct.ROLLBACK
                        || contest.one == RacingAct.REQUEST_CHANGES && contest.other == RacingAct.WITHDRAW);
    }

    boolean involves(RacingAct act) {
        return one == act || other == act;
    }

    boolean isOfSubmission() {
        return one.isOfSubmission() || other.isOfSubmission();
    }

    /** Whether it needs versions of its own: an approval asks which one is live. */
    boolean approvesBesideOthers() {
        return involves(RacingAct.APPROVE) && !(one.isOfSubmission() && other.isOfSubmission());
    }

    RaceModel model() {
        return new RaceModel(start, true, RaceModel.Live.PRESENT, false, false, isOfSubmission());
    }

    @Override
    public String toString() {
        return one + " against " + other + ", " + start;
    }
}
