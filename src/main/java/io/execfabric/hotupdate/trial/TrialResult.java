package io.execfabric.hotupdate.trial;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one run did. Paths are the run's own ({@code /app} the script's folder, {@code /job} its work directory); lists are
 * sorted, without repetitions, and cut with a last entry that says how many more there were.
 *
 * <p>Wide, since it is kept, and shown in the dossier, as JSON that the interface spells flat; {@link TrialRun} alone makes
 * it.
 *
 * @param exitCode null unless {@code EXITED}
 * @param truncated whether output is missing from {@code stdout} or {@code stderr}
 * @param filesWritten files written, and in brackets what else was done: deleted, read outside the run's own places, refused
 * @param programsStarted with their arguments; null when the host cannot tell, and {@code problem} says why
 * @param connectionsAttempted addresses and looked-up names; null when the host cannot tell
 * @param incomplete why the script may have done more than the three lists say, in which case an empty one means nothing; null
 *     when they are all
 * @param outputMatches whether the output is the one in the samples; null when there is none, or the run did not end by itself
 * @param problem what the platform has to say, for instance why nothing was run; null if nothing
 */
public record TrialResult(
        Outcome outcome,
        @Nullable Integer exitCode,
        long durationMs,
        String stdout,
        String stderr,
        boolean truncated,
        List<String> filesWritten,
        @Nullable List<String> programsStarted,
        @Nullable List<String> connectionsAttempted,
        @Nullable String incomplete,
        @Nullable Boolean outputMatches,
        @Nullable String problem) {

    /** How a trial ended. */
    public enum Outcome {
        EXITED,
        TIMED_OUT,
        NOT_RUN
    }

    /** A script that was not run, through no fault of its own. */
    static TrialResult notRun(String problem) {
        return new TrialResult(Outcome.NOT_RUN, null, 0, "", "", false, List.of(), null, null, null, null, problem);
    }
}
