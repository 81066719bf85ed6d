package io.execfabric.hotupdate.availability;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Counts while a sweep goes on; keeps the first findings alone, so that memory stays bounded whatever is wrong. */
class SweepTally {

    private static final int MOST_FINDINGS = 200;

    private final List<Isolation.Finding> findings = new ArrayList<>();
    private int versions;
    private int checks;
    private int unchecked;
    private int leaks;

    void looked(AvailabilityReport report) {
        versions++;
        checks += report.checks().size();
    }

    void couldNotLook() {
        versions++;
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

    Isolation.Sweep result(String reason, Instant started, Instant ended) {
        boolean green = findings.isEmpty() && leaks == 0 && unchecked == 0;
        return new Isolation.Sweep(
                reason, started, ended, green, versions, checks, unchecked, leaks, List.copyOf(findings));
    }
}
