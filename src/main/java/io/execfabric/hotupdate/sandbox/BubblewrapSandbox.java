package io.execfabric.hotupdate.sandbox;

import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Component;

/**
 * The sandbox of this platform: bubblewrap, and nothing at all where that does not hold. The self-test runs beside the
 * server's start; whoever needs its outcome waits for it.
 */
@Component
class BubblewrapSandbox implements Sandbox {

    private final SandboxRuns runs;
    private final CompletableFuture<IsolationReport> report = new CompletableFuture<>();

    BubblewrapSandbox(SandboxRuns runs, SelfTest selfTest) {
        this.runs = runs;
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
        if (!isolation().isolated()) {
            throw new HotUpdateException(ErrorCode.SANDBOX_UNAVAILABLE, "This host cannot isolate runs.");
        }
        return runs.run(job, output);
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
