package io.execfabric.hotupdate.scan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.shared.Ids;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.submission.SubmissionFacts;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Keeps the report of each scan. */
@Component
class ScanStore {

    private final StoredScanRepository scans;
    private final ObjectMapper json;
    private final Ids ids;
    private final Clock clock;

    ScanStore(StoredScanRepository scans, ObjectMapper json, Ids ids, Clock clock) {
        this.scans = scans;
        this.json = json;
        this.ids = ids;
        this.clock = clock;
    }

    void keep(SubmissionFacts submission, Instant startedAt, ScanReport report) {
        scans.save(new StoredScan(ids.next(), submission, startedAt, clock.instant(), write(report)));
    }

    Optional<ScanReport> newest(TenantId tenant, Digest digest) {
        return scans.findFirstByTenantIdAndDigestOrderByIdDesc(tenant.value(), digest.value())
                .map(scan -> read(scan.report()));
    }

    private String write(ScanReport report) {
        try {
            return json.writeValueAsString(report);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A report of plain strings can always be written", e);
        }
    }

    private ScanReport read(String text) {
        try {
            return json.readValue(text, ScanReport.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored report cannot be read", e);
        }
    }
}
