package io.execfabric.hotupdate.trial;

import io.execfabric.hotupdate.sandbox.CapturedSandboxOutput;
import io.execfabric.hotupdate.sandbox.ResultLine;
import io.execfabric.hotupdate.sandbox.SandboxObservation;
import io.execfabric.hotupdate.sandbox.SandboxResult;
import io.execfabric.hotupdate.trial.TrialResult.Outcome;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One run with all that was seen of it, before it is cut to what a person can read.
 *
 * @param programs null when the host cannot tell; likewise {@code connections}
 */
record TrialRun(
        Outcome outcome,
        @Nullable Integer exitCode,
        String stdout,
        String stderr,
        List<String> files,
        @Nullable List<String> programs,
        @Nullable List<String> connections,
        TrialResult result) {

    /** How much of each stream is kept for people to read. */
    static final int SHOWN_BYTES = 64 * 1024;

    static TrialRun notRun(String problem) {
        return new TrialRun(Outcome.NOT_RUN, null, "", "", List.of(), null, null, TrialResult.notRun(problem));
    }

    static TrialRun of(SandboxResult ended, SandboxObservation seen, CapturedSandboxOutput output, Samples samples) {
        boolean known = seen.unknown() == null;
        Outcome outcome = ended.outcome() == SandboxResult.Outcome.EXITED ? Outcome.EXITED : Outcome.TIMED_OUT;
        List<String> files = Evidence.of(files(ended, seen));
        List<String> programs = known ? Evidence.of(seen.programs()) : null;
        List<String> connections = known ? Evidence.of(seen.connections()) : null;
        TrialResult result = new TrialResult(
                outcome,
                ended.exitCode(),
                ended.duration().toMillis(),
                output.stdoutBeginning(SHOWN_BYTES),
                output.stderrBeginning(SHOWN_BYTES),
                ended.outputTruncated() || output.isLongerThan(SHOWN_BYTES),
                Evidence.shown(files),
                programs == null ? null : Evidence.shown(programs),
                connections == null ? null : Evidence.shown(connections),
                seen.gap(),
                matches(outcome, samples, output),
                problems(ended, seen, output, samples));
        return new TrialRun(
                outcome, ended.exitCode(), output.stdout(), output.stderr(), files, programs, connections, result);
    }

    /** What was generated is known even where nothing could be observed. */
    private static List<String> files(SandboxResult ended, SandboxObservation seen) {
        Stream<String> generated =
                seen.complete() ? Stream.of() : ended.files().stream().map(file -> "/job/artifacts/" + file.name());
        return Stream.concat(seen.files().stream(), generated).toList();
    }

    private static @Nullable Boolean matches(Outcome outcome, Samples samples, CapturedSandboxOutput output) {
        String expected = samples.output();
        return outcome == Outcome.EXITED && expected != null ? SampleOutput.matches(expected, output.stdout()) : null;
    }

    private static @Nullable String problems(
            SandboxResult ended, SandboxObservation seen, CapturedSandboxOutput output, Samples samples) {
        String unknown = seen.unknown() == null
                ? null
                : "Programs, connections and files besides the generated ones are unknown: " + seen.unknown() + ".";
        String cut = seen.unknown() != null || seen.complete()
                ? null
                : "What is listed here may not be all that it did: " + seen.gap() + ".";
        String all = Stream.of(
                        samples.problem(),
                        unknown,
                        cut,
                        ended.problem(),
                        ResultLine.lastOf(output.stdout()).problem())
                .filter(Objects::nonNull)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(" "));
        return all.isEmpty() ? null : all;
    }
}
