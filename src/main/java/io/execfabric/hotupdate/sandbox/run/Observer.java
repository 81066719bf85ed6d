package io.execfabric.hotupdate.sandbox.run;

import io.execfabric.hotupdate.sandbox.SandboxJob;
import io.execfabric.hotupdate.sandbox.SandboxObservation;
import io.execfabric.hotupdate.sandbox.SandboxResult.Outcome;
import io.execfabric.hotupdate.sandbox.command.Tracing;
import io.execfabric.hotupdate.sandbox.trace.ScriptTrace;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sees what one run does, or is told not to. */
final class Observer {

    static final Observer NONE = new Observer(false);
    private static final Logger log = LoggerFactory.getLogger(Observer.class);

    private static final String LOST = "the record of the run was lost: not even the script's start is in it";
    private static final String CUT = "the script did more than is kept here";
    private static final String HIDDEN =
            "the script hid its descriptors, so a file may be another than the one named here";
    private static final String BROKEN_OFF = "the record of the run breaks off before its end";

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

    /** What is empty because nothing was written down is not nothing: each run starts its interpreter, at least. */
    private static SandboxObservation of(ScriptTrace read, boolean ended) {
        if (!read.started()) {
            return SandboxObservation.unknown(LOST);
        }
        return new SandboxObservation(read.files(), read.programs(), read.connections(), null, gap(read, ended));
    }

    private static @Nullable String gap(ScriptTrace read, boolean ended) {
        if (!read.complete()) {
            return CUT;
        }
        if (ended && !read.ended()) {
            return BROKEN_OFF;
        }
        return read.hidden() ? HIDDEN : null;
    }

    void ended(SandboxJob job, Outcome outcome, Path trace) {
        if (!observes || outcome == Outcome.SETUP_FAILED) {
            return;
        }
        try {
            ScriptTrace read = ScriptTrace.read(trace, job.command(), Tracing.FIRST_BYTES);
            seen = of(read, outcome == Outcome.EXITED);
        } catch (IOException e) {
            log.error("The trace of run {} cannot be read", job.id(), e);
            seen = SandboxObservation.unknown("the record of the run cannot be read");
        } catch (RuntimeException e) {
            // a script chooses the names that stand in it
            log.warn("The trace of run {} cannot be understood", job.id(), e);
            seen = SandboxObservation.unknown("the record of the run cannot be read");
        }
    }
}
