package io.execfabric.hotupdate.updateflow.quarantine;

import io.execfabric.hotupdate.approval.ApprovalRecord;
import io.execfabric.hotupdate.approval.Approvals;
import io.execfabric.hotupdate.capability.QuarantineReason;
import io.execfabric.hotupdate.capability.SkillVersionFacts;
import io.execfabric.hotupdate.capability.VersionQuarantine;
import io.execfabric.hotupdate.release.Releases;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import java.util.Set;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The signed approval says which bytes they have to be; only then is what it opened opened again. */
@Component
class VerifyBytesDelegate implements JavaDelegate {

    private static final Set<ErrorCode> WRONG =
            Set.of(ErrorCode.RELEASE_TAMPERED, ErrorCode.APPROVAL_INVALID, ErrorCode.NOT_FOUND);

    private final VersionQuarantine quarantine;
    private final Approvals approvals;
    private final Releases releases;

    VerifyBytesDelegate(VersionQuarantine quarantine, Approvals approvals, Releases releases) {
        this.quarantine = quarantine;
        this.approvals = approvals;
        this.releases = releases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        SkillVersionFacts version = quarantine.facts(execution.getProcessBusinessKey());
        try {
            ApprovalRecord approved = approvals.verified(version.approved().approval());
            releases.verifyStored(approved.digest());
            quarantine.reauthorise(version.skillVersionId(), approved.answers());
        } catch (HotUpdateException e) {
            if (!WRONG.contains(e.code())) {
                throw e;
            }
            quarantine.because(version.skillVersionId(), QuarantineReason.WRONG_BYTES);
            throw new BpmnError(QuarantinedVersionProcess.ERROR_BYTES_WRONG, e.getMessage(), e);
        }
    }
}
