package io.execfabric.hotupdate.fuzz;

import io.execfabric.hotupdate.submission.web.FormFuzzTarget;
import io.execfabric.hotupdate.web.HeadersTarget;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Feeds one target for a while, in this process; ends with an error at the first text that it cannot bear. */
public final class Fuzzer {

    static final Map<String, Supplier<FuzzTarget>> TARGETS = new TreeMap<>(Map.of(
            "form", FormFuzzTarget::new,
            "headers", HeadersTarget::new,
            "json", JsonTarget::new,
            "name", NameTarget::new,
            "readme", ReadmeTarget::new,
            "schema", SchemaTarget::new,
            "sidecar", SidecarTarget::new,
            "zip", ZipTarget::new));

    /** Of a processor, however busy the machine is; a look at the largest texts costs two or three. */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private static final ThreadMXBean PROCESSOR = ManagementFactory.getThreadMXBean();

    private Fuzzer() {}

    /** @param args target, seconds, seed */
    public static void main(String[] args) {
        FuzzTarget target = TARGETS.get(args[0]).get();
        long end =
                System.nanoTime() + Duration.ofSeconds(Long.parseLong(args[1])).toNanos();
        long seed = Long.parseLong(args[2]);
        long fed = 0;
        while (System.nanoTime() < end) {
            feed(target, args[0], seed + fed);
            fed++;
        }
        System.out.println(args[0] + ": " + fed + " texts");
    }

    private static void feed(FuzzTarget target, String name, long seed) {
        long start = PROCESSOR.getCurrentThreadCpuTime();
        try {
            target.feed(new Random(seed));
        } catch (Exception | StackOverflowError | OutOfMemoryError e) {
            throw new IllegalStateException("Target " + name + " with seed " + seed, e);
        }
        Duration took = Duration.ofNanos(PROCESSOR.getCurrentThreadCpuTime() - start);
        if (took.compareTo(LONGEST) > 0) {
            throw new IllegalStateException("Target " + name + " with seed " + seed + " took " + took);
        }
    }
}
