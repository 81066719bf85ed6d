package io.execfabric.hotupdate.availability;

import io.execfabric.hotupdate.tenancy.Caller;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the sweeps found; for platform people alone, since it names tenants. */
public interface Isolation {

    /**
     * @param tenant whose version it is
     * @param check the check that was red
     * @param what what was open to whom, and what was done about it
     */
    record Finding(String tenant, String skill, int version, String check, String what) {}

    /**
     * One look at all live versions.
     *
     * @param reason why it was made
     * @param green whether nothing leaked and each version could be looked at
     * @param versions live versions looked at
     * @param checks questions asked through doors
     * @param unchecked versions that could not be looked at
     * @param leaks what was open to somebody it is not for, each closed
     * @param findings the first of what was red
     */
    record Sweep(
            String reason,
            Instant startedAt,
            Instant endedAt,
            boolean green,
            int versions,
            int checks,
            int unchecked,
            int leaks,
            List<Finding> findings) {}

    /** @param latest null while no sweep has ended */
    record Report(@Nullable Sweep latest, List<Sweep> earlier) {}

    /** The latest sweep of the whole platform and some before it; FORBIDDEN to anybody but platform people. */
    Report report(Caller caller);
}
