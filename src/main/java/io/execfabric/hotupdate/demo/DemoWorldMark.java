package io.execfabric.hotupdate.demo;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** That a demo world was begun in this database, and whether it stands: the one row of its table. */
@Entity
@Table(name = "demo_world")
class DemoWorldMark {

    static final String ID = "demo";

    @Id
    private String id;

    private Instant begunAt;

    private @Nullable Instant standsAt;

    @SuppressWarnings("NullAway.Init")
    protected DemoWorldMark() {}

    DemoWorldMark(Instant begunAt) {
        this.id = ID;
        this.begunAt = begunAt;
    }

    void stands(Instant now) {
        standsAt = now;
    }

    boolean isUnfinished() {
        return standsAt == null;
    }
}
