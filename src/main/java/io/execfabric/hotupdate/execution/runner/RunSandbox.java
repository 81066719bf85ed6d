package io.execfabric.hotupdate.execution.runner;

import io.execfabric.hotupdate.execution.ExecutionStatus;
import io.execfabric.hotupdate.execution.model.ClaimedRun;
import io.execfabric.hotupdate.execution.model.OutputRest;
import io.execfabric.hotupdate.execution.model.RunOutcome;
import io.execfabric.hotupdate.execution.output.OutputStore;
import io.execfabric.hotupdate.execution.output.OutputTimer;
import io.execfabric.hotupdate.execution.output.RunSandboxOutput;
import io.execfabric.hotupdate.sandbox.ResultLine;
import io.execfabric.hotupdate.sandbox.Sandbox;
import io.execfabric.hotupdate.sandbox.SandboxJob;
import io.execfabric.hotupdate.sandbox.SandboxResult;
import io.execfabric.hotupdate.sandbox.ScriptJob;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One verified run in the sandbox: what it is handed, how it is stopped, and what came out of it. */
@Component
class RunSandbox {

    private final Sandbox sandbox;
    private final RunningHere running;
    private final FilesForRun filesForRun;
    private final OutputStore store;
    private final OutputTimer timer;
    private final RunAllowance allowance;

    RunSandbox(
            Sandbox sandbox,
            RunningHere running,
            FilesForRun filesForRun,
            OutputStore store,
            OutputTimer timer,
            RunAllowance allowance) {
        this.sandbox = sandbox;
        this.running = running;
        this.filesForRun = filesForRun;
        this.store = store;
        this.timer = timer;
        this.allowance = allowance;
    }

    RunOutcome run(ClaimedRun run, VerifiedRun verified) {
        RunSandboxOutput output = new RunSandboxOutput(parts -> store.append(run, parts), timer);
        SandboxResult result = running.during(
                run.id(),
                () -> filesForRun.during(run, job(run, verified), withFiles -> sandbox.run(withFiles, output)));
        OutputRest rest = output.end();
        ResultLine line = output.result();
        return new RunOutcome(
                status(result),
                result.exitCode(),
                line.json(),
                rest,
                result.outputTruncated(),
                joined(result.problem(), line.problem()),
                result.files());
    }

    private SandboxJob job(ClaimedRun run, VerifiedRun verified) {
        return ScriptJob.of(
                run.id(), verified.folder(), verified.language(), run.accepted().input(), allowance.of(run, verified));
    }

    private static ExecutionStatus status(SandboxResult result) {
        return switch (result.outcome()) {
            case EXITED ->
                Integer.valueOf(0).equals(result.exitCode()) ? ExecutionStatus.SUCCEEDED : ExecutionStatus.FAILED;
            case TIMED_OUT -> ExecutionStatus.TIMED_OUT;
            case CANCELLED -> ExecutionStatus.CANCELLED;
            case SETUP_FAILED -> ExecutionStatus.FAILED;
        };
    }

    private static @Nullable String joined(@Nullable String first, @Nullable String second) {
        String all = Stream.of(first, second)
                .filter(text -> text != null && !text.isBlank())
                .collect(Collectors.joining(" "));
        return all.isEmpty() ? null : all;
    }
}
