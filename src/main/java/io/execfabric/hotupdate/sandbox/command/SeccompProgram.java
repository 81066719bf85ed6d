package io.execfabric.hotupdate.sandbox.command;

import io.execfabric.hotupdate.sandbox.host.SandboxResource;
import io.execfabric.hotupdate.sandbox.host.WorkArea;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The system call filter of this processor, checked in as the kernel reads it (with the C source that made it beside it,
 * so a fresh machine needs no compiler). Without one, runs would start unfiltered: the self-test sees that and refuses.
 */
@Component
public final class SeccompProgram {

    private final Optional<Path> file;
    private final Optional<Path> observed;

    public SeccompProgram(WorkArea area) throws IOException {
        this.file = kept(area, resourceName());
        this.observed = kept(area, "seccomp-observed-" + System.getProperty("os.arch") + ".bpf");
    }

    public Optional<Path> file() {
        return file;
    }

    /** The one of an observed run; its source says in what it differs. */
    Optional<Path> observed() {
        return observed;
    }

    private static Optional<Path> kept(WorkArea area, String name) throws IOException {
        Optional<byte[]> filter = SandboxResource.bytes(name);
        return filter.isEmpty() ? Optional.empty() : Optional.of(area.keep(name, filter.get()));
    }

    static String resourceName() {
        return "seccomp-" + System.getProperty("os.arch") + ".bpf";
    }
}
