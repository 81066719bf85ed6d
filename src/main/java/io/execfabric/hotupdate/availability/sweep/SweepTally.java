package io.execfabric.hotupdate.availability.sweep;

import io.execfabric.hotupdate.availability.AvailabilityReport;
import io.execfabric.hotupdate.availability.Isolation;
import io.execfabric.hotupdate.availability.IsolationBroken;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Counts while a sweep goes on, for the one thread that sweeps; how far it is may be asked by any. Keeps the first findings
 * alone, so that memory stays bounded whatever is wrong.
 */
class SweepTally {

    private static final int MOST_FINDINGS = 200;

    private final List<Isolation.Finding> findings = new ArrayList<>();
    private final AtomicInteger versions = new AtomicInteger();
    private volatile long expected;
    private int checks;
    private int unchecked;
    private int leaks;

    /** How many versions there are to look at, as far as it is known when it begins. */
    void expect(long live) {
        expected = live;
    }

    void looked(AvailabilityReport report) {
        versions.incrementAndGet();
        checks += report.checks().size();
    }

    void couldNotLook() {
        versions.incrementAndGet();
        unchecked++;
    }

    void leak(IsolationBroken broken, String check) {
        leaks++;
        found(broken, check);
    }

    void found(IsolationBroken broken, String check) {
        if (findings.size() < MOST_FINDINGS) {
            findings.add(new Isolation.Finding(
                    broken.tenant().value(), broken.code().value(), broken.version(), check, broken.what()));
        }
    }

    int versions() {
        return versions.get();
    }

    long expected() {
        return expected;
    }

    Isolation.Sweep result(String reason, Instant started, Instant ended, List<String> scope) {
        boolean green = findings.isEmpty() && leaks == 0 && unchecked == 0;
        return new Isolation.Sweep(
                reason, started, ended, green, versions(), checks, unchecked, leaks, List.copyOf(findings), scope);
    }
}
