package io.execfabric.hotupdate.sandbox.command;

import io.execfabric.hotupdate.sandbox.SandboxJob;
import io.execfabric.hotupdate.sandbox.SandboxLimits;
import io.execfabric.hotupdate.sandbox.ScriptJob;
import io.execfabric.hotupdate.sandbox.host.RunFolder;
import io.execfabric.hotupdate.sandbox.host.WorkArea;
import io.execfabric.hotupdate.sandbox.memory.MemoryGroup;
import io.execfabric.hotupdate.shared.Language;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.springframework.context.ApplicationContext;

/**
 * The physical limit: the very command line of a run, started again and again by a bare loop with nothing around it: no
 * queue, no record, no check, no copy. Each thread needs one of its own.
 */
public final class BareRuns implements AutoCloseable {

    private final RunFolder files;
    private final ProcessBuilder process;
    private final byte[] input;

    public BareRuns(ApplicationContext server, Path script, Language language) throws IOException {
        SandboxJob job = ScriptJob.of("bare", script, language, "{}", SandboxLimits.standard());
        this.files = server.getBean(WorkArea.class).open();
        List<String> command = server.getBean(CommandLine.class).of(job, files, MemoryGroup.NONE, false);
        this.process = new ProcessBuilder(command).directory(new File("/"));
        this.process.environment().clear();
        this.input = job.input().bytes();
    }

    /** Runs it once, to the end of its output. */
    public String run() throws IOException, InterruptedException {
        Process running = process.start();
        try (OutputStream stdin = running.getOutputStream()) {
            stdin.write(input);
        } catch (IOException closedUnread) {
            // a script need not read its input
        }
        String output = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        running.waitFor();
        return output;
    }

    @Override
    public void close() throws IOException {
        files.close();
    }
}
