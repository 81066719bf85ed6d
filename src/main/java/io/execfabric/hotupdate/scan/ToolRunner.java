package io.execfabric.hotupdate.scan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.execfabric.hotupdate.sandbox.CapturedSandboxOutput;
import io.execfabric.hotupdate.sandbox.Sandbox;
import io.execfabric.hotupdate.sandbox.SandboxJob;
import io.execfabric.hotupdate.sandbox.SandboxLimits;
import io.execfabric.hotupdate.sandbox.SandboxLimits.Artifacts;
import io.execfabric.hotupdate.sandbox.SandboxLimits.PerProcess;
import io.execfabric.hotupdate.sandbox.SandboxResult;
import io.execfabric.hotupdate.scan.ToolRun.Status;
import io.execfabric.hotupdate.shared.Ids;
import io.execfabric.hotupdate.shared.text.CutText;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Runs one tool in the sandbox; whatever comes of it, there is a result. */
@Component
class ToolRunner {

    private static final Logger log = LoggerFactory.getLogger(ToolRunner.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long MIB = 1024L * 1024L;
    private static final int SHOWN = 300;

    private final Sandbox sandbox;
    private final ToolFolder toolFolder;
    private final Ids ids;

    ToolRunner(Sandbox sandbox, ToolFolder toolFolder, Ids ids) {
        this.sandbox = sandbox;
        this.toolFolder = toolFolder;
        this.ids = ids;
    }

    ToolResult run(ScanTool tool, ScanFolder folder, Duration time) {
        List<ScannedFile> files = tool.filesIn(folder);
        if (files.isEmpty()) {
            return ToolResult.without(tool, Status.NOT_APPLICABLE, 0, null);
        }
        if (!tool.isInstalled()) {
            return ToolResult.without(tool, Status.FAILED, 0, tool.name() + " is not installed on this server.");
        }
        if (time.isZero() || time.isNegative()) {
            return ToolResult.without(tool, Status.TIMED_OUT, 0, "The other tools took all of the time.");
        }
        SandboxJob job = job(tool, files, folder, time);
        CapturedSandboxOutput said = new CapturedSandboxOutput(job.limits());
        SandboxResult result = sandbox.run(job, said);
        return judge(tool, files, result, said);
    }

    private static ToolResult judge(
            ScanTool tool, List<ScannedFile> files, SandboxResult result, CapturedSandboxOutput said) {
        long millis = result.duration().toMillis();
        if (result.outcome() == SandboxResult.Outcome.TIMED_OUT) {
            return ToolResult.without(tool, Status.TIMED_OUT, millis, "Not finished after " + millis + " ms.");
        }
        if (result.outcome() != SandboxResult.Outcome.EXITED
                || !Integer.valueOf(0).equals(result.exitCode())) {
            log.warn(
                    "{} failed ({}, exit code {}): {}",
                    tool.name(),
                    result.outcome(),
                    result.exitCode(),
                    complaint(said));
            return ToolResult.without(tool, Status.FAILED, millis, "The tool did not get through this folder.");
        }
        return ToolOutput.read(said.stdoutBytes())
                .filter(output -> !result.outputTruncated())
                .map(output -> new ToolResult(
                        new ToolRun(tool.name(), Status.DONE, millis, output.problem()),
                        output.findings(tool.name(), files),
                        output.dependencies(files)))
                .orElseGet(() -> {
                    log.warn("{} gave an answer that cannot be read: {}", tool.name(), complaint(said));
                    return ToolResult.without(tool, Status.FAILED, millis, "The tool's answer could not be read.");
                });
    }

    /** The end of what it complained about, for the operator's log. */
    private static String complaint(CapturedSandboxOutput said) {
        return CutText.endOf(said.stderr().replaceAll("\\p{Cntrl}+", " "), SHOWN);
    }

    private SandboxJob job(ScanTool tool, List<ScannedFile> files, ScanFolder folder, Duration time) {
        return new SandboxJob(
                ids.next(),
                folder.directory(),
                tool.command(),
                Map.of(),
                SandboxJob.Input.ofBytes(list(files)),
                false,
                limits(time),
                toolFolder.mounts());
    }

    private static byte[] list(List<ScannedFile> files) {
        try {
            return JSON.writeValueAsBytes(files);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A list of plain strings can always be written", e);
        }
    }

    private static SandboxLimits limits(Duration time) {
        int seconds = (int) time.toSeconds() + 1;
        return new SandboxLimits(
                time, new PerProcess(seconds, 1024 * MIB, 256), 64, 8 * MIB, 64 * MIB, 2 * MIB, Artifacts.NONE);
    }
}
