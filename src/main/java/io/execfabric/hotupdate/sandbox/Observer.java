package io.execfabric.hotupdate.sandbox;

import io.execfabric.hotupdate.sandbox.SandboxResult.Outcome;
import io.execfabric.hotupdate.sandbox.trace.ScriptTrace;
import java.io.IOException;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sees what one run does, or is told not to. */
final class Observer {

    static final Observer NONE = new Observer(false);
    private static final Logger log = LoggerFactory.getLogger(Observer.class);

    private final boolean observes;
    private SandboxObservation seen = SandboxObservation.unknown("the run was not observed");

    private Observer(boolean observes) {
        this.observes = observes;
    }

    static Observer watching() {
        return new Observer(true);
    }

    boolean observes() {
        return observes;
    }

    SandboxObservation seen() {
        return seen;
    }

    void ended(SandboxJob job, Outcome outcome, Path trace) {
        if (!observes || outcome == Outcome.SETUP_FAILED) {
            return;
        }
        try {
            ScriptTrace read = ScriptTrace.read(trace, job.command(), Tracing.MAX_BYTES);
            seen = new SandboxObservation(read.files(), read.programs(), read.connections(), null, read.complete());
        } catch (IOException | RuntimeException e) {
            log.error("The trace of run {} cannot be read", job.id(), e);
            seen = SandboxObservation.unknown("what was seen of the run cannot be read");
        }
    }
}
