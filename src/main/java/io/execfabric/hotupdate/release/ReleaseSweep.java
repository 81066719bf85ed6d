package io.execfabric.hotupdate.release;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

/** One look at the whole managed directory of a node. */
@Entity
class ReleaseSweep {

    @Id
    private String id;

    private String nodeId;
    private Instant startedAt;
    private Instant endedAt;
    private int releases;
    private int setAside;
    private int restored;
    private int unrepaired;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected ReleaseSweep() {}

    ReleaseSweep(String id, String nodeId, Instant startedAt, Instant endedAt, SweepCounts counts) {
        this.id = id;
        this.nodeId = nodeId;
        this.startedAt = startedAt;
        this.endedAt = endedAt;
        this.releases = counts.releases();
        this.setAside = counts.setAside();
        this.restored = counts.restored();
        this.unrepaired = counts.unrepaired();
    }

    ReleaseWatch.Sweep view() {
        return new ReleaseWatch.Sweep(nodeId, startedAt, endedAt, releases, setAside, restored, unrepaired);
    }
}
