package io.execfabric.hotupdate.recommendation.text;

import io.execfabric.hotupdate.approval.ApprovalRecord;
import io.execfabric.hotupdate.approval.Approvals;
import io.execfabric.hotupdate.capability.SkillVersionFacts;
import io.execfabric.hotupdate.shared.HotUpdateException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The signed approval record behind a version, from which alone its name, description and schema are told; a version whose
 * record does not verify, or is another one's, is not offered.
 */
@Component
public class ApprovedTexts {

    private static final Logger LOG = LoggerFactory.getLogger(ApprovedTexts.class);

    private final Approvals approvals;

    public ApprovedTexts(Approvals approvals) {
        this.approvals = approvals;
    }

    public Optional<ApprovalRecord> of(SkillVersionFacts version) {
        try {
            ApprovalRecord record = approvals.verified(version.approved().approval());
            if (isOf(record, version)) {
                return Optional.of(record);
            }
            LOG.warn("Skill version {} has the approval of another one; it is not offered", version.skillVersionId());
        } catch (HotUpdateException e) {
            LOG.warn(
                    "The approval of Skill version {} does not verify; it is not offered", version.skillVersionId(), e);
        }
        return Optional.empty();
    }

    private static boolean isOf(ApprovalRecord record, SkillVersionFacts version) {
        return record.tenant().equals(version.owner())
                && record.scriptCode().equals(version.code())
                && record.digest().equals(version.digest())
                && record.submissionId().equals(version.approved().submissionId());
    }
}
