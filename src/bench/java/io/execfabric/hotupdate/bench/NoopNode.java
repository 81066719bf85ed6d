package io.execfabric.hotupdate.bench;

import io.execfabric.hotupdate.HotUpdateApplication;
import io.execfabric.hotupdate.sandbox.IsolationReport;
import io.execfabric.hotupdate.sandbox.ObservedRun;
import io.execfabric.hotupdate.sandbox.Sandbox;
import io.execfabric.hotupdate.sandbox.SandboxJob;
import io.execfabric.hotupdate.sandbox.SandboxOutput;
import io.execfabric.hotupdate.sandbox.SandboxResult;
import io.execfabric.hotupdate.sandbox.SandboxResult.Outcome;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A server like any other whose runs end at once without a process: what is left is the dispatch. */
final class NoopNode {

    private NoopNode() {}

    public static void main(String[] args) {
        new SpringApplication(HotUpdateApplication.class, NothingIsRun.class).run(args);
    }

    /** Named above and not annotated: it must not be found by a server that looks for its beans. */
    static class NothingIsRun {

        @Bean
        @Primary
        Sandbox nothing() {
            return new Nothing();
        }
    }

    private static final class Nothing implements Sandbox {

        @Override
        public SandboxResult run(SandboxJob job, SandboxOutput output) {
            output.stdout("one line\n".getBytes(StandardCharsets.UTF_8));
            return new SandboxResult(Outcome.EXITED, 0, Duration.ZERO, false, List.of(), "");
        }

        @Override
        public ObservedRun observe(SandboxJob job, SandboxOutput output) {
            throw new UnsupportedOperationException("No script is tried on a node of the benchmark");
        }

        @Override
        public boolean cancel(String jobId) {
            return false;
        }

        @Override
        public IsolationReport isolation() {
            return new IsolationReport(true, false, List.of(), List.of(), List.of());
        }
    }
}
