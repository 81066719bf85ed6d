package io.execfabric.hotupdate.journey;

import io.execfabric.hotupdate.submission.SubmissionStatus;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What may come of acts done one after the other: whatever was done at once has to look like one of these.
 *
 * @param status of the submission
 * @param live what the capability's pointer names
 * @param targetRevoked whether the version to go back to is revoked
 * @param bytesRevoked whether the submission's bytes are
 * @param revokesBytes whether a revocation is of the submission's bytes, not of the version to go back to
 */
record RaceModel(
        SubmissionStatus status,
        boolean enabled,
        Live live,
        boolean targetRevoked,
        boolean bytesRevoked,
        boolean revokesBytes) {

    /** Versions of the capability, as the acts see them. */
    enum Live {
        NOTHING,
        PRESENT,
        TARGET,
        SUBMITTED
    }

    /** What of it can be looked up afterwards. */
    record Seen(SubmissionStatus status, boolean enabled, Live live) {}

    /** A new package is checked and comes back to review by itself. */
    Seen seen() {
        return new Seen(status == SubmissionStatus.CHECKING ? SubmissionStatus.IN_REVIEW : status, enabled, live);
    }

    /** The ends of all lawful orders of {@code acts}; none when there is no such order. */
    Set<RaceModel> ends(List<RacingAct> acts) {
        Set<RaceModel> ends = new HashSet<>();
        if (status == SubmissionStatus.SYNCING) {
            ends.addAll(synced().ends(acts));
        } else if (acts.isEmpty()) {
            ends.add(this);
        }
        for (RacingAct act : Set.copyOf(acts)) {
            List<RacingAct> rest = new ArrayList<>(acts);
            rest.remove(act);
            after(act).ifPresent(next -> ends.addAll(next.ends(rest)));
        }
        return ends;
    }

    private Optional<RaceModel> after(RacingAct act) {
        return switch (act) {
            case APPROVE -> bytesRevoked ? Optional.empty() : reviewed(SubmissionStatus.SYNCING);
            case REJECT -> reviewed(SubmissionStatus.REJECTED);
            case REQUEST_CHANGES -> reviewed(SubmissionStatus.NEEDS_FIX);
            case WITHDRAW -> when(status.isBeforeApproval(), with(SubmissionStatus.WITHDRAWN));
            case EXPIRE -> when(status == SubmissionStatus.NEEDS_FIX, with(SubmissionStatus.EXPIRED));
            case NEW_PACKAGE -> when(status == SubmissionStatus.NEEDS_FIX, with(SubmissionStatus.CHECKING));
            case DISABLE ->
                when(enabled, new RaceModel(status, false, live, targetRevoked, bytesRevoked, revokesBytes));
            case ROLLBACK -> when(live != Live.TARGET && !targetRevoked, pointingTo(Live.TARGET));
            case REVOKE -> Optional.of(revoked());
        };
    }

    private Optional<RaceModel> reviewed(SubmissionStatus next) {
        return when(status == SubmissionStatus.IN_REVIEW, with(next));
    }

    /** What the process does by itself after an approval, which holds as long as what it replaces is live. */
    private RaceModel synced() {
        if (bytesRevoked) {
            return with(SubmissionStatus.QUARANTINED);
        }
        return live == Live.PRESENT
                ? with(SubmissionStatus.AVAILABLE).pointingTo(Live.SUBMITTED)
                : with(SubmissionStatus.IN_REVIEW);
    }

    private RaceModel revoked() {
        Live gone = revokesBytes ? Live.SUBMITTED : Live.TARGET;
        Live left = live == gone ? Live.NOTHING : live;
        return new RaceModel(
                status, enabled, left, targetRevoked || !revokesBytes, bytesRevoked || revokesBytes, revokesBytes);
    }

    private RaceModel with(SubmissionStatus next) {
        return new RaceModel(next, enabled, live, targetRevoked, bytesRevoked, revokesBytes);
    }

    private RaceModel pointingTo(Live next) {
        return new RaceModel(status, enabled, next, targetRevoked, bytesRevoked, revokesBytes);
    }

    private static Optional<RaceModel> when(boolean lawful, RaceModel next) {
        return lawful ? Optional.of(next) : Optional.empty();
    }
}
