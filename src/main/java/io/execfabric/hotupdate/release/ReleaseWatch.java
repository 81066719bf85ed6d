package io.execfabric.hotupdate.release;

import io.execfabric.hotupdate.shared.page.PageRequest;
import io.execfabric.hotupdate.shared.page.Paged;
import io.execfabric.hotupdate.tenancy.Caller;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the drift watch of the managed directories did and found; for platform admins. */
public interface ReleaseWatch {

    /** One look at the whole managed directory of a node; {@code unrepaired} releases cannot be put right now. */
    @Schema(name = "ReleaseSweep")
    record Sweep(
            String nodeId,
            Instant startedAt,
            Instant endedAt,
            int releases,
            int setAside,
            int restored,
            int unrepaired) {}

    /**
     * Something was set aside.
     *
     * @param tenant whose release was there; null when nothing of the platform's was
     * @param place where it was, relative to the managed directory
     * @param what what was wrong with it
     * @param keptAs its name below {@code .set-aside} on that node
     */
    @Schema(name = "ReleaseFinding")
    record Finding(
            String id,
            String nodeId,
            @Nullable String tenant,
            String place,
            String what,
            String keptAs,
            Instant foundAt) {}

    /** The latest sweeps and what was set aside, each newest first. */
    @Schema(name = "ReleaseReport")
    record Report(
            List<Sweep> sweeps,
            List<Finding> items,
            @Nullable String nextCursor) implements Paged {

        @Override
        public Report withNextCursor(String cursor) {
            return new Report(sweeps, items, cursor);
        }
    }

    Report report(Caller caller, PageRequest page);
}
