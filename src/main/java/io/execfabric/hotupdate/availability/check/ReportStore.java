package io.execfabric.hotupdate.availability.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.execfabric.hotupdate.availability.AvailabilityReport;
import io.execfabric.hotupdate.capability.SkillVersionFacts;
import io.execfabric.hotupdate.shared.Audited;
import io.execfabric.hotupdate.shared.HotUpdateException;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Keeps the latest report of each version. */
@Component
public class ReportStore {

    private final StoredReportRepository reports;
    private final PublicReportRepository provided;
    private final ApplicationEventPublisher events;
    private final ObjectMapper json;

    ReportStore(
            StoredReportRepository reports,
            PublicReportRepository provided,
            ApplicationEventPublisher events,
            ObjectMapper json) {
        this.reports = reports;
        this.provided = provided;
        this.events = events;
        this.json = json;
    }

    void keep(SkillVersionFacts version, AvailabilityReport report) {
        reports.save(new StoredReport(
                version.skillVersionId(),
                version.tenant().value(),
                report.checkedAt(),
                report.green(),
                write(report.checks())));
        events.publishEvent(new Audited(
                version.tenant(),
                Audited.PLATFORM,
                report.green() ? "VERIFIED" : "VERIFICATION_FAILED",
                "skillVersion",
                version.skillVersionId(),
                "%d permission checks, %d red"
                        .formatted(report.checks().size(), report.redChecks().size())));
    }

    public AvailabilityReport of(SkillVersionFacts version) {
        return find(version).orElseThrow(() -> HotUpdateException.notFound("report"));
    }

    public Optional<AvailabilityReport> find(SkillVersionFacts version) {
        Optional<StoredReport> found = version.isOwn()
                ? reports.findByTenantIdAndSkillVersionId(version.tenant().value(), version.skillVersionId())
                : provided.of(version.skillVersionId());
        return found.map(stored -> new AvailabilityReport(stored.checkedAt(), stored.green(), read(stored.checks())));
    }

    private String write(List<AvailabilityReport.Check> checks) {
        try {
            return json.writeValueAsString(checks);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A report of plain strings can always be written", e);
        }
    }

    private List<AvailabilityReport.Check> read(String checks) {
        try {
            return json.readValue(checks, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A stored report cannot be read", e);
        }
    }
}
