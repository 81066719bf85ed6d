package io.execfabric.hotupdate.sandbox.run;

import io.execfabric.hotupdate.sandbox.IsolationReport;
import io.execfabric.hotupdate.sandbox.ObservedRun;
import io.execfabric.hotupdate.sandbox.Sandbox;
import io.execfabric.hotupdate.sandbox.SandboxJob;
import io.execfabric.hotupdate.sandbox.SandboxObservation;
import io.execfabric.hotupdate.sandbox.SandboxOutput;
import io.execfabric.hotupdate.sandbox.SandboxResult;
import io.execfabric.hotupdate.sandbox.SandboxResult.Outcome;
import io.execfabric.hotupdate.sandbox.command.Tracing;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.wording.Wording;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Component;

/**
 * The sandbox of this platform: bubblewrap, and nothing at all where that does not hold. The self-test runs beside the
 * server's start; whoever needs its outcome waits for it.
 */
@Component
class BubblewrapSandbox implements Sandbox {

    private final SandboxRuns runs;
    private final Tracing tracing;
    private final CompletableFuture<IsolationReport> report = new CompletableFuture<>();

    BubblewrapSandbox(SandboxRuns runs, Tracing tracing, SelfTest selfTest) {
        this.runs = runs;
        this.tracing = tracing;
        SandboxThreads.start("sandbox-self-test", () -> {
            try {
                report.complete(selfTest.report());
            } catch (RuntimeException e) {
                report.completeExceptionally(e);
            }
        });
    }

    @Override
    public SandboxResult run(SandboxJob job, SandboxOutput output) {
        requireIsolation();
        return runs.run(job, output);
    }

    @Override
    public ObservedRun observe(SandboxJob job, SandboxOutput output) {
        requireIsolation();
        String missing = tracing.missing();
        if (missing == null) {
            Observer observer = Observer.watching();
            SandboxResult result = runs.run(job, output, observer);
            if (result.outcome() != Outcome.SETUP_FAILED) {
                return new ObservedRun(result, observer.seen());
            }
            missing = "this host does not let runs be observed";
        }
        return new ObservedRun(runs.run(job, output), SandboxObservation.unknown(missing));
    }

    private void requireIsolation() {
        if (!isolation().mayRun()) {
            throw new HotUpdateException(ErrorCode.SANDBOX_UNAVAILABLE, Wording.of("sandbox.unavailable"));
        }
    }

    @Override
    public boolean cancel(String jobId) {
        return runs.cancel(jobId);
    }

    @Override
    public IsolationReport isolation() {
        return report.join();
    }
}
