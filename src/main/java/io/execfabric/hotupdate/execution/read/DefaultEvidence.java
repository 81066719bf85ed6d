package io.execfabric.hotupdate.execution.read;

import io.execfabric.hotupdate.approval.ApprovalRecord;
import io.execfabric.hotupdate.approval.Approvals;
import io.execfabric.hotupdate.approval.SignedApproval;
import io.execfabric.hotupdate.audit.SubjectEvent;
import io.execfabric.hotupdate.audit.SubjectHistory;
import io.execfabric.hotupdate.availability.AvailabilityPolicy;
import io.execfabric.hotupdate.capability.Capabilities;
import io.execfabric.hotupdate.capability.SkillVersionFacts;
import io.execfabric.hotupdate.execution.ChainOfEvidence;
import io.execfabric.hotupdate.execution.Evidence;
import io.execfabric.hotupdate.execution.ExecutionView;
import io.execfabric.hotupdate.execution.model.ExecutionAudit;
import io.execfabric.hotupdate.execution.model.RunTarget;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.ScopedTransactions;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Gathers what is known about a run and has the rules judge it; what was written beside the run counts for nothing. */
@Component
class DefaultEvidence implements Evidence {

    private static final Logger LOG = LoggerFactory.getLogger(DefaultEvidence.class);

    private final ScopedTransactions transactions;
    private final ExecutionReader reader;
    private final Capabilities capabilities;
    private final AvailabilityPolicy policy;
    private final Approvals approvals;
    private final SubjectHistory history;

    DefaultEvidence(
            ScopedTransactions transactions,
            ExecutionReader reader,
            Capabilities capabilities,
            AvailabilityPolicy policy,
            Approvals approvals,
            SubjectHistory history) {
        this.transactions = transactions;
        this.reader = reader;
        this.capabilities = capabilities;
        this.policy = policy;
        this.approvals = approvals;
        this.history = history;
    }

    @Override
    public ChainOfEvidence of(Caller caller, ExecutionView run) {
        TenantId tenant = caller.requireTenant();
        return transactions.readOfTenant(tenant, () -> {
            RunTarget target = reader.visible(caller, run.id()).target();
            SkillVersionFacts version = version(tenant, target.skillVersionId());
            ApprovalRecord approved =
                    version == null ? null : approved(run, version.approved().approval());
            List<SubjectEvent> events = history.of(tenant, ExecutionAudit.SUBJECT, run.id());
            return new ChainOfEvidence(EvidenceRules.judge(run, version, approved, events), version, approved, events);
        });
    }

    /** The tenant's own version, or one that it was granted. */
    private @Nullable SkillVersionFacts version(TenantId tenant, String skillVersionId) {
        return capabilities
                .version(tenant, skillVersionId)
                .orElseGet(() -> policy.decideAccepted(tenant, skillVersionId).version());
    }

    private @Nullable ApprovalRecord approved(ExecutionView run, SignedApproval approval) {
        try {
            return approvals.verified(approval);
        } catch (HotUpdateException invalid) {
            LOG.warn("The approval behind run {} does not hold", run.id(), invalid);
            return null;
        }
    }
}
