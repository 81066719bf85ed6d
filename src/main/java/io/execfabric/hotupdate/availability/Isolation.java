package io.execfabric.hotupdate.availability;

import io.execfabric.hotupdate.tenancy.Caller;
import io.swagger.v3.oas.annotations.media.Schema;
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
    @Schema(name = "IsolationFinding")
    record Finding(String tenant, String skill, int version, String check, String what) {}

    /**
     * One look at the live versions, of all tenants or of some.
     *
     * <p>Wide, since it is the JSON of a sweep, which the interface spells flat; its entity and the tally alone make it.
     *
     * @param reason why it was made
     * @param green whether nothing leaked and each version could be looked at
     * @param versions live versions looked at
     * @param checks questions asked through doors
     * @param unchecked versions that could not be looked at
     * @param leaks what was open to somebody it is not for, each closed
     * @param findings the first of what was red
     * @param scope the tenants that it was about; empty when it was about all
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
            List<Finding> findings,
            List<String> scope) {}

    /**
     * A sweep that has not ended.
     *
     * @param scope the tenants that it is about; empty when it is about all
     * @param looked how many versions were looked at by now
     * @param live how many there are to look at
     */
    record Running(String reason, Instant startedAt, List<String> scope, int looked, long live) {}

    /**
     * @param latest of the whole platform; null while none has ended
     * @param others the newest of all the others, those of some tenants among them
     * @param running on the node that was asked
     */
    record Report(@Nullable Sweep latest, List<Sweep> others, List<Running> running) {

        /** What the latest of the whole platform cannot know: it began before these had ended. */
        public boolean redSince() {
            return latest != null
                    && others.stream()
                            .anyMatch(other -> !other.green() && other.endedAt().isAfter(latest.startedAt()));
        }
    }

    /** What the sweeps found and how far they are; FORBIDDEN to anybody but platform people. */
    Report report(Caller caller);
}
