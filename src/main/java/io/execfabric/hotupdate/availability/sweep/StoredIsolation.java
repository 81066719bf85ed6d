package io.execfabric.hotupdate.availability.sweep;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.execfabric.hotupdate.availability.Isolation;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.Ids;
import io.execfabric.hotupdate.shared.wording.Wording;
import io.execfabric.hotupdate.tenancy.Caller;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the sweeps and tells about them. */
@Component
@Transactional
class StoredIsolation implements Isolation {

    private static final int SHOWN = 10;
    private static final Duration KEPT = Duration.ofDays(30);

    private final StoredSweepRepository sweeps;
    private final ObjectMapper json;
    private final Ids ids;
    private final SweepProgress progress;

    StoredIsolation(StoredSweepRepository sweeps, ObjectMapper json, Ids ids, SweepProgress progress) {
        this.sweeps = sweeps;
        this.json = json;
        this.ids = ids;
        this.progress = progress;
    }

    /** @param begin behind whom the ring of tenants that it asked as began; null for a sweep of some tenants */
    void keep(Sweep sweep, @Nullable String begin) {
        sweeps.save(new StoredSweep(ids.next(), sweep, begin, write(sweep.findings())));
        sweeps.forgetBefore(sweep.endedAt().minus(KEPT));
    }

    /** Behind whom the latest sweep of all tenants began; empty when there was none. */
    @Transactional(readOnly = true)
    String lastBegin() {
        return sweeps.findFirstByScopeIsNullOrderByIdDesc()
                .flatMap(StoredSweep::begin)
                .orElse("");
    }

    @Override
    @Transactional(readOnly = true)
    public Report report(Caller caller) {
        if (!caller.isPlatform()) {
            throw new HotUpdateException(ErrorCode.FORBIDDEN, Wording.of("availability.platform-only"));
        }
        Optional<StoredSweep> latest = sweeps.findFirstByScopeIsNullOrderByIdDesc();
        String shown = latest.map(StoredSweep::id).orElse("");
        List<Sweep> others = sweeps.findByOrderByIdDesc(Limit.of(SHOWN + 1)).stream()
                .filter(stored -> !stored.id().equals(shown))
                .limit(SHOWN)
                .map(this::view)
                .toList();
        return new Report(latest.map(this::view).orElse(null), others, progress.running());
    }

    private Sweep view(StoredSweep stored) {
        return stored.view(read(stored.findings()));
    }

    private String write(List<Finding> findings) {
        try {
            return json.writeValueAsString(findings);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Findings of plain strings can always be written", e);
        }
    }

    private List<Finding> read(String findings) {
        try {
            return json.readValue(findings, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A kept sweep cannot be read", e);
        }
    }
}
