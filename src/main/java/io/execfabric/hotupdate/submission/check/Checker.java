package io.execfabric.hotupdate.submission.check;

import io.execfabric.hotupdate.sandbox.CapturedSandboxOutput;
import io.execfabric.hotupdate.sandbox.Sandbox;
import io.execfabric.hotupdate.sandbox.SandboxJob;
import io.execfabric.hotupdate.sandbox.SandboxLimits;
import io.execfabric.hotupdate.sandbox.SandboxLimits.Artifacts;
import io.execfabric.hotupdate.sandbox.SandboxLimits.PerProcess;
import io.execfabric.hotupdate.sandbox.SandboxResult;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.Ids;
import io.execfabric.hotupdate.shared.Language;
import io.execfabric.hotupdate.shared.wording.Wording;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Runs an interpreter's syntax check in the sandbox, since a compiler is attackable, too. */
@Component
class Checker {

    private static final long MIB = 1024L * 1024L;
    private static final long OUTPUT = 64L * 1024L;

    private final ObjectProvider<Sandbox> sandbox;
    private final SubmissionProperties properties;
    private final Ids ids;

    Checker(ObjectProvider<Sandbox> sandbox, SubmissionProperties properties, Ids ids) {
        this.sandbox = sandbox;
        this.properties = properties;
        this.ids = ids;
    }

    /**
     * What came of one check.
     *
     * @param text both streams of the checker; whoever wrote the script may have had a hand in it
     */
    record Answer(End end, String text) {

        boolean isGood() {
            return end == End.GOOD;
        }
    }

    /** How a check ended. */
    enum End {
        GOOD,
        /** The checker said no, or broke. */
        BAD,
        TOO_SLOW
    }

    /**
     * Runs {@code command} in {@code directory}.
     *
     * @throws HotUpdateException SANDBOX_UNAVAILABLE when it cannot even be started
     */
    Answer check(Language language, List<String> command, Path directory) {
        Sandbox present = sandbox.getIfAvailable();
        if (present == null) {
            throw unavailable();
        }
        SandboxJob job = job(language, command, directory);
        CapturedSandboxOutput output = new CapturedSandboxOutput(job.limits());
        SandboxResult result = present.run(job, output);
        return switch (result.outcome()) {
            case EXITED -> new Answer(isZero(result.exitCode()) ? End.GOOD : End.BAD, output.text());
            case TIMED_OUT -> new Answer(End.TOO_SLOW, output.text());
            case CANCELLED, SETUP_FAILED -> throw unavailable();
        };
    }

    static HotUpdateException unavailable() {
        return new HotUpdateException(ErrorCode.SANDBOX_UNAVAILABLE, Wording.of("submission.no-syntax-check"));
    }

    private static boolean isZero(@Nullable Integer exitCode) {
        return exitCode != null && exitCode == 0;
    }

    private SandboxJob job(Language language, List<String> command, Path directory) {
        return new SandboxJob(ids.next(), directory, command, Map.of(), SandboxJob.Input.NONE, false, limits(language));
    }

    /** Node reserves far more address space than it uses. */
    private SandboxLimits limits(Language language) {
        long memory = language == Language.NODEJS ? 16 * 1024 * MIB : 512 * MIB;
        int seconds = (int) Math.max(1, properties.syntaxTime().toSeconds());
        return new SandboxLimits(
                properties.syntaxTime(),
                new PerProcess(seconds, memory, 128),
                32,
                MIB,
                4 * MIB,
                OUTPUT,
                Artifacts.NONE);
    }
}
