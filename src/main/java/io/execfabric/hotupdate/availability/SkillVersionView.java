package io.execfabric.hotupdate.availability;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.execfabric.hotupdate.approval.SignedApproval;
import io.execfabric.hotupdate.capability.QuarantineReason;
import io.execfabric.hotupdate.capability.SkillVersionFacts;
import io.execfabric.hotupdate.capability.SkillVersionState;
import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.shared.RiskLevel;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One version of a capability with who approved it.
 *
 * <p>Wide, since it is the JSON of a version, which the interface spells flat; {@link #of} alone makes it.
 *
 * @param quarantineReason null unless it is quarantined, and where nobody knows
 */
public record SkillVersionView(
        @JsonIgnore String skillVersionId,
        int version,
        int scriptVersion,
        SkillVersionState state,
        @Nullable QuarantineReason quarantineReason,
        Digest digest,
        boolean aiCallable,
        boolean manualExecution,
        boolean confirmationRequired,
        RiskLevel risk,
        List<String> reviewers,
        SignedApproval approval,
        Instant registeredAt) {

    public static SkillVersionView of(SkillVersionFacts facts) {
        return new SkillVersionView(
                facts.skillVersionId(),
                facts.version(),
                facts.approved().scriptVersion(),
                facts.state(),
                facts.standing().quarantineReason(),
                facts.digest(),
                facts.answers().aiCallable(),
                facts.answers().manualExecution(),
                facts.answers().confirmationRequired(),
                facts.risk(),
                facts.approved().reviewers(),
                facts.approved().approval(),
                facts.approved().registeredAt());
    }
}
