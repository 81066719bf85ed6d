package io.execfabric.hotupdate.capability.registry;

import io.execfabric.hotupdate.approval.ApprovalRecord;
import io.execfabric.hotupdate.approval.SignedApproval;
import io.execfabric.hotupdate.capability.QuarantineReason;
import io.execfabric.hotupdate.capability.Registration;
import io.execfabric.hotupdate.capability.SkillVersionState;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.RiskLevel;
import io.execfabric.hotupdate.shared.RunLimits;
import io.execfabric.hotupdate.shared.wording.Wording;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One approved version of a Skill. Its contents never change; its state does, under guard. */
@Entity
@Table(name = "skill_version")
public class SkillVersion {

    @Id
    private String id;

    @TenantId
    private String tenantId;

    private String skillId;
    private String scriptVersionId;
    private int number;

    @Enumerated(EnumType.STRING)
    private SkillVersionState state;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private @Nullable QuarantineReason quarantineReason;

    /** What it was when it was withheld. */
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private @Nullable SkillVersionState quarantinedFrom;

    private String name;
    private String description;
    private String risk;

    @Lob
    private @Nullable String inputSchema;

    @Lob
    private String readme;

    private @Nullable String runLimits;

    @Lob
    private String approvalRecord;

    private String approvalSignature;
    private String approvalKeyId;
    private String reviewers;
    private String submissionId;
    private Instant registeredAt;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected SkillVersion() {}

    SkillVersion(
            String id, Skill skill, ScriptVersion bytes, int number, Registration registration, Instant registeredAt) {
        ApprovalRecord record = registration.record();
        this.id = id;
        this.tenantId = record.tenant().value();
        this.skillId = skill.id();
        this.scriptVersionId = bytes.id();
        this.number = number;
        // nobody can see or run it before step 6 says so
        this.state = SkillVersionState.QUARANTINED;
        this.quarantineReason = QuarantineReason.NOT_VERIFIED;
        this.name = record.name();
        this.description = record.description();
        this.risk = record.risk().word();
        this.inputSchema = record.inputSchema();
        this.readme = registration.readme();
        this.runLimits = record.limits().line();
        this.approvalRecord = registration.approval().record();
        this.approvalSignature = registration.approval().signature();
        this.approvalKeyId = registration.approval().keyId();
        this.reviewers = String.join(",", record.reviewers());
        this.submissionId = record.submissionId();
        this.registeredAt = registeredAt;
    }

    void goLive() {
        refuseIfRevoked();
        leaveQuarantineAs(SkillVersionState.LIVE);
    }

    public void supersede() {
        if (state == SkillVersionState.LIVE) {
            state = SkillVersionState.SUPERSEDED;
        }
    }

    /** It is on its way through step 6 again; one that was withheld keeps its own reason. */
    void awaitVerification() {
        if (state == SkillVersionState.QUARANTINED && quarantinedFrom == null) {
            quarantineReason = QuarantineReason.NOT_VERIFIED;
        }
    }

    void quarantine(QuarantineReason reason) {
        refuseIfRevoked();
        state = SkillVersionState.QUARANTINED;
        quarantineReason = reason;
    }

    /** It stays where it is, for another reason. */
    public void because(QuarantineReason reason) {
        if (state == SkillVersionState.QUARANTINED) {
            quarantineReason = reason;
        }
    }

    /** It may not run any more: quarantined, and what it was is remembered. */
    public void withhold(QuarantineReason reason) {
        if (!state.mayStillRun()) {
            throw new HotUpdateException(ErrorCode.WRONG_STATE, Wording.of("capability.not-withheld"));
        }
        quarantinedFrom = state;
        quarantine(reason);
    }

    public void backToSuperseded() {
        if (state != SkillVersionState.QUARANTINED || quarantinedFrom == null) {
            throw new HotUpdateException(ErrorCode.WRONG_STATE, Wording.of("capability.never-in-place"));
        }
        leaveQuarantineAs(SkillVersionState.SUPERSEDED);
    }

    /** For good. */
    public void revoke() {
        refuseIfRevoked();
        leaveQuarantineAs(SkillVersionState.REVOKED);
    }

    private void leaveQuarantineAs(SkillVersionState next) {
        state = next;
        quarantinedFrom = null;
        quarantineReason = null;
    }

    /** Whether it was live when it was withheld. */
    public boolean wasLive() {
        return quarantinedFrom == SkillVersionState.LIVE;
    }

    private void refuseIfRevoked() {
        if (state == SkillVersionState.REVOKED) {
            throw new HotUpdateException(ErrorCode.VERSION_REVOKED, Wording.of("capability.stays-revoked"));
        }
    }

    public String id() {
        return id;
    }

    public String tenantId() {
        return tenantId;
    }

    public String skillId() {
        return skillId;
    }

    public int number() {
        return number;
    }

    public SkillVersionState state() {
        return state;
    }

    @Nullable
    QuarantineReason quarantineReason() {
        return quarantineReason;
    }

    String name() {
        return name;
    }

    String description() {
        return description;
    }

    RiskLevel risk() {
        return RiskLevel.ofWord(risk).orElseThrow();
    }

    @Nullable
    String inputSchema() {
        return inputSchema;
    }

    String readme() {
        return readme;
    }

    RunLimits limits() {
        return RunLimits.ofLine(runLimits);
    }

    public SignedApproval approval() {
        return new SignedApproval(approvalRecord, approvalSignature, approvalKeyId);
    }

    List<String> reviewers() {
        return List.of(reviewers.split(","));
    }

    public String submissionId() {
        return submissionId;
    }

    Instant registeredAt() {
        return registeredAt;
    }
}
