package io.execfabric.hotupdate.sandbox;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The system call filter of this processor, checked in as the kernel reads it (with the C source that made it beside it,
 * so a fresh machine needs no compiler). Without one, runs would start unfiltered: the self-test sees that and refuses.
 */
@Component
final class SeccompFilter {

    private final Optional<Path> file;

    SeccompFilter(WorkArea area) throws IOException {
        Optional<byte[]> filter = SandboxResource.bytes(resourceName());
        this.file = filter.isEmpty() ? Optional.empty() : Optional.of(area.keep("seccomp.bpf", filter.get()));
    }

    Optional<Path> file() {
        return file;
    }

    static String resourceName() {
        return "seccomp-" + System.getProperty("os.arch") + ".bpf";
    }
}
