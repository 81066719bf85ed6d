package io.execfabric.hotupdate.execution.runner;

import io.execfabric.hotupdate.sandbox.ProgramFolders.ProgramFolder;
import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.shared.Language;
import io.execfabric.hotupdate.shared.RunLimits;
import java.nio.file.Path;

/** What may run now: a folder of the run's own, each byte of which was compared while it was written. */
record VerifiedRun(ProgramFolder program, Language language, Digest digest, RunLimits limits) implements AutoCloseable {

    Path folder() {
        return program.folder();
    }

    @Override
    public void close() {
        program.close();
    }
}
