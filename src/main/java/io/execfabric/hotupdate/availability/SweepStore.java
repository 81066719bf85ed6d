package io.execfabric.hotupdate.availability;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.Ids;
import io.execfabric.hotupdate.tenancy.Caller;
import java.time.Duration;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the sweeps and tells about them. */
@Component
@Transactional
class SweepStore implements Isolation {

    private static final int SHOWN = 11;
    private static final Duration KEPT = Duration.ofDays(30);

    private final StoredSweepRepository sweeps;
    private final ObjectMapper json;
    private final Ids ids;

    SweepStore(StoredSweepRepository sweeps, ObjectMapper json, Ids ids) {
        this.sweeps = sweeps;
        this.json = json;
        this.ids = ids;
    }

    void keep(Sweep sweep) {
        sweeps.save(new StoredSweep(ids.next(), sweep, write(sweep.findings())));
        sweeps.forgetBefore(sweep.endedAt().minus(KEPT));
    }

    @Override
    @Transactional(readOnly = true)
    public Report report(Caller caller) {
        if (!caller.isPlatform()) {
            throw new HotUpdateException(ErrorCode.FORBIDDEN, "This is for the platform's people.");
        }
        List<Sweep> newest = sweeps.findByOrderByIdDesc(Limit.of(SHOWN)).stream()
                .map(stored -> stored.view(read(stored.findings())))
                .toList();
        return newest.isEmpty()
                ? new Report(null, newest)
                : new Report(newest.get(0), newest.subList(1, newest.size()));
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
