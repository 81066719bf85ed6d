package io.execfabric.hotupdate.availability.check;

import io.execfabric.hotupdate.availability.AvailabilityReport;
import io.execfabric.hotupdate.availability.AvailabilityReport.Check;
import io.execfabric.hotupdate.availability.PermissionChecks;
import io.execfabric.hotupdate.capability.CapabilityRegistry;
import io.execfabric.hotupdate.capability.SkillVersionFacts;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.shared.wording.Wording;
import io.execfabric.hotupdate.tenancy.ScopedTransactions;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionStatus;

/** Runs activation and checks in one transaction of its own, so that a red check takes the switch back with it. */
@Service
public class DefaultPermissionChecks implements PermissionChecks {

    private static final int SHOWN = 8;

    private final CapabilityRegistry registry;
    private final DoorChecks checks;
    private final ReportStore reports;
    private final Clock clock;
    private final ScopedTransactions transactions;

    DefaultPermissionChecks(
            CapabilityRegistry registry,
            DoorChecks checks,
            ReportStore reports,
            Clock clock,
            ScopedTransactions transactions) {
        this.registry = registry;
        this.checks = checks;
        this.reports = reports;
        this.clock = clock;
        this.transactions = transactions;
    }

    @Override
    public void activateAndVerify(String skillVersionId) {
        AvailabilityReport report = activated(skillVersionId);
        if (!report.green()) {
            throw new HotUpdateException(ErrorCode.PERMISSION_CHECK_FAILED, describe(report));
        }
    }

    private AvailabilityReport activated(String skillVersionId) {
        try {
            return verified(null, () -> {
                        registry.activate(skillVersionId);
                        return Optional.of(skillVersionId);
                    })
                    .orElseThrow();
        } catch (HotUpdateException e) {
            if (e.code() != ErrorCode.VERSION_REVOKED) {
                throw e;
            }
            return keptAsRed(skillVersionId);
        }
    }

    /** Revoked on its way here: one red check, so that the process ends as with any other. */
    private AvailabilityReport keptAsRed(String skillVersionId) {
        AvailabilityReport red = AvailabilityReport.of(
                clock.instant(), List.of(new Check("not-revoked", "platform", "not revoked", "revoked")));
        transactions.doApart(() -> reports.keep(checks.facts(skillVersionId), red));
        return red;
    }

    /**
     * Makes a change and, in the same transaction, walks the doors of the version that it makes available. Anything red takes
     * the change back; the report is kept either way.
     *
     * @param concerned a tenant that was granted it and is asked as, whoever else is; null for none
     * @param change the id of the version to check, or nothing when there is none
     */
    public Optional<AvailabilityReport> verified(@Nullable TenantId concerned, Supplier<Optional<String>> change) {
        Optional<Checked> checked =
                transactions.apart(status -> change.get().map(version -> check(version, concerned, status)));
        checked.filter(red -> !red.report().green())
                .ifPresent(red ->
                        transactions.doApart(() -> reports.keep(checks.facts(red.skillVersionId()), red.report())));
        return checked.map(Checked::report);
    }

    private Checked check(String skillVersionId, @Nullable TenantId concerned, TransactionStatus status) {
        SkillVersionFacts version = checks.facts(skillVersionId);
        AvailabilityReport found = checks.check(version, concerned);
        if (found.green()) {
            reports.keep(version, found);
        } else {
            status.setRollbackOnly();
        }
        return new Checked(skillVersionId, found);
    }

    private record Checked(String skillVersionId, AvailabilityReport report) {}

    public static Wording describe(AvailabilityReport report) {
        return Wording.of("availability.nothing-live", red(report));
    }

    /** Which checks were red, as whom, and how: the first of them, as many as an incident has room for. */
    public static Wording red(AvailabilityReport report) {
        List<Check> red = report.redChecks();
        Wording shown = red.stream()
                .limit(SHOWN)
                .map(DefaultPermissionChecks::describe)
                .reduce((some, next) -> Wording.of("availability.and", some, next))
                .orElseThrow();
        return red.size() > SHOWN
                ? Wording.of("availability.red-more", shown, red.size() - SHOWN)
                : Wording.of("availability.red", shown);
    }

    private static Wording describe(Check check) {
        return Wording.of("availability.red-check", check.check(), check.subject(), check.actual(), check.expected());
    }
}
