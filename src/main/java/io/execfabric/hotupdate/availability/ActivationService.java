package io.execfabric.hotupdate.availability;

import io.execfabric.hotupdate.availability.AvailabilityReport.Check;
import io.execfabric.hotupdate.capability.CapabilityRegistry;
import io.execfabric.hotupdate.capability.SkillVersionFacts;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs activation and checks in one transaction of its own, so that a red check takes the switch back with it. */
@Service
class ActivationService implements PermissionChecks {

    private final CapabilityRegistry registry;
    private final DoorChecks checks;
    private final ReportStore reports;
    private final TransactionTemplate ownTransaction;

    ActivationService(
            CapabilityRegistry registry,
            DoorChecks checks,
            ReportStore reports,
            PlatformTransactionManager transactions) {
        this.registry = registry;
        this.checks = checks;
        this.reports = reports;
        this.ownTransaction = new TransactionTemplate(transactions);
        ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public void activateAndVerify(String skillVersionId) {
        AvailabilityReport report = ownTransaction.execute(status -> {
            registry.activate(skillVersionId);
            SkillVersionFacts live = checks.facts(skillVersionId);
            AvailabilityReport found = checks.check(live);
            if (found.green()) {
                reports.keep(live, found);
            } else {
                status.setRollbackOnly();
            }
            return found;
        });
        if (report != null && !report.green()) {
            ownTransaction.executeWithoutResult(status -> reports.keep(checks.facts(skillVersionId), report));
            throw new HotUpdateException(ErrorCode.PERMISSION_CHECK_FAILED, describe(report));
        }
    }

    private static String describe(AvailabilityReport report) {
        return report.redChecks().stream()
                .map(ActivationService::describe)
                .collect(Collectors.joining("; ", "Red checks: ", ". Nothing went live."));
    }

    private static String describe(Check check) {
        return check.check() + " as " + check.subject() + " is " + check.actual() + ", expected " + check.expected();
    }
}
