package io.execfabric.hotupdate.sandbox.memory;

import io.execfabric.hotupdate.sandbox.SandboxLimits;
import io.execfabric.hotupdate.sandbox.host.SandboxProperties;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Memory groups for runs, where the host has a writable memory cgroup: only they bound many processes together, and what the
 * kernel keeps for a run, a million empty files for instance. A group is used again once it is empty, since making one takes
 * as long as starting a process.
 */
@Component
public final class MemoryGroups implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(MemoryGroups.class);
    private static final String PREFIX = "hot-update-";
    private static final long MIB = 1024L * 1024L;
    /** What the sandbox itself needs: its own programs, the temporary directories, the archive of generated files. */
    private static final long OVERHEAD = 64 * MIB;

    private final ConcurrentLinkedQueue<MemoryGroup> free = new ConcurrentLinkedQueue<>();
    private final AtomicInteger count = new AtomicInteger();
    private final @Nullable Path parent;
    private final @Nullable MemoryCgroup controller;

    public MemoryGroups(SandboxProperties properties) {
        Optional<Path> place = usable(properties.memoryGroup());
        this.parent = place.orElse(null);
        this.controller = place.flatMap(MemoryCgroup::of).orElse(null);
        place.ifPresent(MemoryGroups::removeLeftovers);
    }

    /** In words for an operator; empty where only single processes are bounded. */
    public Optional<String> words() {
        return Optional.ofNullable(controller).map(MemoryCgroup::words);
    }

    /** A group for a run with these limits; to be given back after it. */
    public MemoryGroup take(SandboxLimits limits) throws IOException {
        if (parent == null || controller == null) {
            return MemoryGroup.NONE;
        }
        MemoryGroup group = free.poll();
        if (group == null) {
            group = MemoryGroup.make(parent.resolve(name(count.incrementAndGet())), controller);
        }
        group.prepare(limits.perProcess().memoryBytes() + limits.workBytes() + OVERHEAD);
        return group;
    }

    public void giveBack(MemoryGroup group) {
        if (group == MemoryGroup.NONE) {
            return;
        }
        try {
            if (group.isEmpty()) {
                free.add(group);
                return;
            }
            group.kill();
        } catch (IOException e) {
            log.warn("A memory group is given up", e);
        }
        group.remove();
    }

    @Override
    public void destroy() {
        for (MemoryGroup group = free.poll(); group != null; group = free.poll()) {
            group.remove();
        }
    }

    private String name(int number) {
        return PREFIX + ProcessHandle.current().pid() + "-" + System.identityHashCode(this) + "-" + number;
    }

    /** Only a try tells: a file may be writable and its file system not. */
    private static Optional<Path> usable(@Nullable Path chosen) {
        try {
            Optional<Path> place = MemoryCgroup.parent(chosen)
                    .filter(found -> MemoryCgroup.of(found).isPresent());
            if (place.isPresent()) {
                Path probe =
                        place.get().resolve(PREFIX + ProcessHandle.current().pid() + "-probe-" + System.nanoTime());
                MemoryGroup tried =
                        MemoryGroup.make(probe, MemoryCgroup.of(place.get()).orElseThrow());
                tried.prepare(MIB);
                tried.remove();
            }
            return place;
        } catch (IOException e) {
            log.info("No memory groups for runs on this host: {}", e.toString());
            return Optional.empty();
        }
    }

    /** Groups of servers that were killed. */
    private static void removeLeftovers(Path parent) {
        try (Stream<Path> groups = Files.list(parent)) {
            List<Path> dead = groups.filter(MemoryGroups::ofADeadServer).toList();
            for (Path group : dead) {
                Files.delete(group);
            }
        } catch (IOException e) {
            log.warn("Memory groups of an earlier server stay for now: {}", e.toString());
        }
    }

    private static boolean ofADeadServer(Path group) {
        String name = group.getFileName().toString();
        return name.matches(PREFIX + "\\d+-.*")
                && ProcessHandle.of(
                                Long.parseLong(name.substring(PREFIX.length()).replaceFirst("-.*", "")))
                        .isEmpty();
    }
}
