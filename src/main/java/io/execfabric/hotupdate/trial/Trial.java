package io.execfabric.hotupdate.trial;

import io.execfabric.hotupdate.capability.Capabilities;
import io.execfabric.hotupdate.capability.SkillVersionFacts;
import io.execfabric.hotupdate.release.PackageCopies;
import io.execfabric.hotupdate.sandbox.ProgramFolders;
import io.execfabric.hotupdate.sandbox.SandboxLimits;
import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.shared.Language;
import io.execfabric.hotupdate.submission.PackageStore;
import io.execfabric.hotupdate.submission.SubmissionFacts;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Tries a package and, at the same time and with the same input, the version that it would replace. */
@Component
class Trial {

    private static final Logger log = LoggerFactory.getLogger(Trial.class);

    private final Capabilities capabilities;
    private final PackageStore store;
    private final PackageCopies copies;
    private final ProgramFolders programs;
    private final TrialSandbox sandbox;

    Trial(
            Capabilities capabilities,
            PackageStore store,
            PackageCopies copies,
            ProgramFolders programs,
            TrialSandbox sandbox) {
        this.capabilities = capabilities;
        this.store = store;
        this.copies = copies;
        this.programs = programs;
        this.sandbox = sandbox;
    }

    TrialReport of(SubmissionFacts submission) {
        Samples samples = Samples.of(store, submission.digest());
        Optional<SkillVersionFacts> live = capabilities
                .liveVersion(submission.tenant(), submission.scriptCode())
                .filter(SkillVersionFacts::isOwn);
        if (live.isEmpty()) {
            try (Side only = candidate(submission)) {
                return new TrialReport(samples.input(), only.run(samples).result(), null, null, List.of());
            }
        }
        return both(submission, live.get(), samples);
    }

    /** Both copies are made first, on this thread, whose transaction reads the store; then both run at the same time. */
    private TrialReport both(SubmissionFacts submission, SkillVersionFacts live, Samples samples) {
        try (Side after = candidate(submission);
                Side before = open(
                        live.digest(),
                        live.approved().release().language(),
                        sandbox.limits(live.tenant(), live.offered().limits()))) {
            FutureTask<TrialRun> beside = new FutureTask<>(() -> before.run(samples));
            // the sandbox dies with the thread that started it: this one lives as long as its run
            new Thread(beside, "trial-of-live-version").start();
            TrialRun candidate = after.run(samples);
            TrialRun present = outcome(beside);
            return new TrialReport(
                    samples.input(),
                    candidate.result(),
                    present.result(),
                    live.version(),
                    BehaviourDiff.differences(present, candidate));
        }
    }

    private Side candidate(SubmissionFacts submission) {
        return open(
                submission.digest(),
                submission.folder().language(),
                sandbox.limits(submission.tenant(), submission.folder().limits()));
    }

    private Side open(Digest digest, Language language, SandboxLimits limits) {
        try {
            return new Side(programs.open(folder -> copies.lay(digest, folder)), language, limits, "");
        } catch (RuntimeException e) {
            log.error("The package {} could not be tried", digest, e);
            return new Side(null, language, limits, TrialSandbox.why(e));
        }
    }

    /** Not ended by an exception, whatever happens: the other side is to be told of all the same. */
    private static TrialRun outcome(FutureTask<TrialRun> beside) {
        try {
            return beside.get();
        } catch (ExecutionException e) {
            log.error("The live version could not be tried", e);
            return TrialRun.notRun("The live version could not be tried; the server's log says why.");
        } catch (InterruptedException e) {
            beside.cancel(true);
            Thread.currentThread().interrupt();
            return TrialRun.notRun("The server was stopped before the live version was tried.");
        }
    }

    /** One of the two; without a copy, for which {@code problem} is the reason, it is not run. */
    private final class Side implements AutoCloseable {

        private final ProgramFolders.@Nullable ProgramFolder copy;
        private final Language language;
        private final SandboxLimits limits;
        private final String problem;

        Side(ProgramFolders.@Nullable ProgramFolder copy, Language language, SandboxLimits limits, String problem) {
            this.copy = copy;
            this.language = language;
            this.limits = limits;
            this.problem = problem;
        }

        TrialRun run(Samples samples) {
            return copy == null ? TrialRun.notRun(problem) : sandbox.run(copy.folder(), language, samples, limits);
        }

        @Override
        public void close() {
            if (copy != null) {
                copy.close();
            }
        }
    }
}
