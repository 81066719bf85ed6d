package io.execfabric.hotupdate.sandbox.memory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The kernel's two ways to bound the memory of all processes of a group together, and where this server may use them. */
enum MemoryCgroup {
    V1("memory cgroup v1", "memory.limit_in_bytes", "memory.oom_control"),
    V2("memory cgroup v2", "memory.max", "memory.events");

    private static final Path ROOT = Path.of("/sys/fs/cgroup");
    private static final Path OWN_GROUPS = Path.of("/proc/self/cgroup");

    private final String words;
    private final String limitFile;
    private final String eventsFile;

    MemoryCgroup(String words, String limitFile, String eventsFile) {
        this.words = words;
        this.limitFile = limitFile;
        this.eventsFile = eventsFile;
    }

    String words() {
        return words;
    }

    /** Holds the limit, in bytes. */
    Path limit(Path group) {
        return group.resolve(limitFile);
    }

    /** Tells, among other things, how many processes were killed for the limit. */
    Path events(Path group) {
        return group.resolve(eventsFile);
    }

    /** Which of the two governs {@code parent}; none if the kernel offers neither there. */
    static Optional<MemoryCgroup> of(Path parent) {
        if (Files.exists(V1.limit(parent))) {
            return Optional.of(V1);
        }
        return delegates(parent) ? Optional.of(V2) : Optional.empty();
    }

    /**
     * Where groups for runs can be made: {@code chosen}; else, with v1, this server's own group, so that a limit on the
     * server holds for its runs, too; else, with v2, the group above it, since a v2 group with processes has no children.
     */
    static Optional<Path> parent(@Nullable Path chosen) throws IOException {
        if (chosen != null) {
            return Optional.of(chosen);
        }
        List<String> own = Files.exists(OWN_GROUPS) ? Files.readAllLines(OWN_GROUPS) : List.of();
        Optional<Path> v1 = own.stream()
                .filter(line -> line.contains(":memory:"))
                .map(line -> below(ROOT.resolve("memory"), line))
                .findFirst();
        Optional<Path> v2 = own.stream()
                .filter(line -> line.startsWith("0::"))
                .map(line -> below(ROOT, line).getParent())
                .filter(parent -> parent.startsWith(ROOT))
                .findFirst();
        return v1.or(() -> v2).filter(Files::isWritable);
    }

    private static Path below(Path mount, String line) {
        return mount.resolve(line.substring(line.lastIndexOf(":/") + 2)).normalize();
    }

    private static boolean delegates(Path parent) {
        try {
            Path delegated = parent.resolve("cgroup.subtree_control");
            return Files.exists(delegated)
                    && List.of(Files.readString(delegated).strip().split(" ")).contains("memory");
        } catch (IOException e) {
            return false; // not to be read is not to be used
        }
    }
}
