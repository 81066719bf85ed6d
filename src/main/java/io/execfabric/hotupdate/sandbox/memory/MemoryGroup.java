package io.execfabric.hotupdate.sandbox.memory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A group of processes whose memory is bounded together; {@link #NONE} where this host has none to give. */
public final class MemoryGroup {

    public static final MemoryGroup NONE = new MemoryGroup(null, MemoryCgroup.V1);

    private static final Logger log = LoggerFactory.getLogger(MemoryGroup.class);
    private static final String KILLED = "oom_kill ";

    private final @Nullable Path folder;
    private final MemoryCgroup controller;
    private long limit;
    private long killedBefore;

    private MemoryGroup(@Nullable Path folder, MemoryCgroup controller) {
        this.folder = folder;
        this.controller = controller;
    }

    static MemoryGroup make(Path folder, MemoryCgroup controller) throws IOException {
        Files.createDirectory(folder);
        return new MemoryGroup(folder, controller);
    }

    /** Gets it ready for a run of at most {@code bytes}. */
    void prepare(long bytes) throws IOException {
        if (folder == null) {
            return;
        }
        if (limit != bytes) {
            Files.writeString(controller.limit(folder), String.valueOf(bytes));
            limit = bytes;
        }
        killedBefore = killed(folder);
    }

    /** The file that a process writes to, to be in this group; empty for none. */
    public String door() {
        return folder == null ? "" : members(folder).toString();
    }

    /** Whether a process of the run was killed because all together used too much. */
    public boolean ranOutOfMemory() throws IOException {
        return folder != null && killed(folder) > killedBefore;
    }

    /** Kills whoever is in it, however it got away from its parents. */
    public void kill() throws IOException {
        if (folder != null) {
            for (String process : Files.readAllLines(members(folder))) {
                ProcessHandle.of(Long.parseLong(process)).ifPresent(ProcessHandle::destroyForcibly);
            }
        }
    }

    /** Whether the next run can have it. */
    boolean isEmpty() throws IOException {
        return folder != null && Files.readAllLines(members(folder)).isEmpty();
    }

    /** One with a dying process stays, and goes at the next start of a server. */
    void remove() {
        try {
            if (folder != null) {
                Files.delete(folder);
            }
        } catch (IOException e) {
            log.warn("A memory group cannot be removed yet: {}", e.getMessage());
        }
    }

    private long killed(Path group) throws IOException {
        List<String> lines = Files.readAllLines(controller.events(group));
        return lines.stream()
                .filter(line -> line.startsWith(KILLED))
                .mapToLong(
                        line -> Long.parseLong(line.substring(KILLED.length()).strip()))
                .sum();
    }

    private static Path members(Path group) {
        return group.resolve("cgroup.procs");
    }
}
