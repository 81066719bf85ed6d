package io.execfabric.hotupdate.availability.sweep;

import io.execfabric.hotupdate.availability.Isolation;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One look at the live versions, as it is kept. */
@Entity
@Table(name = "isolation_sweep")
class StoredSweep {

    @Id
    private String id;

    private String reason;
    private Instant startedAt;
    private Instant endedAt;
    private int versions;
    private int checks;
    private int unchecked;
    private int leaks;

    @Lob
    private String findings;

    /** Tenants, which have no comma in their names; null for all of them. */
    private @Nullable String scope;

    /** Behind whom the ring of tenants that it asked as began; null for a sweep of some tenants. */
    private @Nullable String ringBegin;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected StoredSweep() {}

    StoredSweep(String id, Isolation.Sweep sweep, @Nullable String begin, String findings) {
        this.id = id;
        this.reason = sweep.reason();
        this.startedAt = sweep.startedAt();
        this.endedAt = sweep.endedAt();
        this.versions = sweep.versions();
        this.checks = sweep.checks();
        this.unchecked = sweep.unchecked();
        this.leaks = sweep.leaks();
        this.findings = findings;
        this.ringBegin = begin;
        this.scope = sweep.scope().isEmpty() ? null : String.join(",", sweep.scope());
    }

    String id() {
        return id;
    }

    Optional<String> begin() {
        return Optional.ofNullable(ringBegin);
    }

    String findings() {
        return findings;
    }

    Isolation.Sweep view(List<Isolation.Finding> found) {
        boolean green = found.isEmpty() && leaks == 0 && unchecked == 0;
        List<String> tenants = scope == null ? List.of() : List.of(scope.split(","));
        return new Isolation.Sweep(
                reason, startedAt, endedAt, green, versions, checks, unchecked, leaks, List.copyOf(found), tenants);
    }
}
