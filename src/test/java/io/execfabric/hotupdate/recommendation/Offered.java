package io.execfabric.hotupdate.recommendation;

import io.execfabric.hotupdate.approval.ApprovalRecord;
import io.execfabric.hotupdate.approval.Approvals;
import io.execfabric.hotupdate.approval.SignedApproval;
import io.execfabric.hotupdate.availability.Access;
import io.execfabric.hotupdate.availability.AvailabilityPolicy;
import io.execfabric.hotupdate.availability.Decision;
import io.execfabric.hotupdate.capability.CodeSpan;
import io.execfabric.hotupdate.capability.SkillVersionFacts;
import io.execfabric.hotupdate.capability.SkillVersionFacts.Approved;
import io.execfabric.hotupdate.capability.SkillVersionFacts.Standing;
import io.execfabric.hotupdate.capability.SkillVersionState;
import io.execfabric.hotupdate.release.ReleasePath;
import io.execfabric.hotupdate.shared.Answers;
import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.Language;
import io.execfabric.hotupdate.shared.RiskLevel;
import io.execfabric.hotupdate.shared.RunLimits;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.shared.wording.Wording;
import io.execfabric.hotupdate.tenancy.Caller;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What tenants are offered in a test: a policy and the approvals it stands on. */
public final class Offered implements AvailabilityPolicy, Approvals {

    private final Map<TenantId, List<SkillVersionFacts>> live = new HashMap<>();
    private final Map<SignedApproval, ApprovalRecord> records = new HashMap<>();
    private int versions;

    public SkillVersionFacts live(TenantId tenant, String code, String name, String purpose) {
        return live(tenant, tenant, code, name, purpose);
    }

    public SkillVersionFacts live(TenantId tenant, TenantId owner, String code, String name, String purpose) {
        String id = "version-" + ++versions;
        SignedApproval approval = new SignedApproval(id, "signature", "key");
        SkillVersionFacts facts = facts(id, tenant, owner, code, name, purpose, approval);
        records.put(approval, record(facts));
        List<SkillVersionFacts> all = live.computeIfAbsent(tenant, unused -> new ArrayList<>());
        all.add(facts);
        all.sort(Comparator.comparing(one -> one.code().value()));
        return facts;
    }

    public void withdraw(SkillVersionFacts facts) {
        live.getOrDefault(facts.tenant(), new ArrayList<>()).remove(facts);
    }

    /** Its signed record says something else from now on than the row beside it. */
    public void approvedAs(SkillVersionFacts facts, String name, String description) {
        ApprovalRecord record = record(facts);
        records.put(
                facts.approved().approval(),
                new ApprovalRecord(
                        record.submissionId(),
                        record.round(),
                        record.tenant(),
                        record.scriptCode(),
                        record.language(),
                        record.entry(),
                        record.digest(),
                        name,
                        description,
                        record.inputSchema(),
                        record.risk(),
                        record.answers(),
                        record.reviewers(),
                        record.approvedAt(),
                        record.replaces(),
                        record.limits()));
    }

    public void forge(SkillVersionFacts facts) {
        records.remove(facts.approved().approval());
    }

    @Override
    public List<SkillVersionFacts> available(Caller caller, Access access, CodeSpan span, int limit) {
        return live.getOrDefault(caller.requireTenant(), List.of()).stream()
                .filter(facts -> facts.code().value().compareTo(span.first()) >= 0
                        && facts.code().value().compareTo(span.last()) <= 0)
                .limit(limit)
                .toList();
    }

    @Override
    public Decision decide(Caller caller, ScriptCode code, Access access) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Decision decideAccepted(TenantId tenant, String skillVersionId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public SignedApproval sign(ApprovalRecord record) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ApprovalRecord verified(SignedApproval approval) {
        ApprovalRecord record = records.get(approval);
        if (record == null) {
            throw new HotUpdateException(
                    ErrorCode.APPROVAL_INVALID, Wording.told("The signature does not fit the record."));
        }
        return record;
    }

    private static ApprovalRecord record(SkillVersionFacts facts) {
        return new ApprovalRecord(
                facts.approved().submissionId(),
                1,
                facts.owner(),
                facts.code(),
                Language.PYTHON,
                facts.approved().entry(),
                facts.digest(),
                facts.offered().name(),
                facts.offered().description(),
                facts.offered().inputSchema(),
                facts.risk(),
                facts.answers(),
                facts.approved().reviewers(),
                Instant.EPOCH,
                null,
                facts.offered().limits());
    }

    private static SkillVersionFacts facts(
            String id,
            TenantId tenant,
            TenantId owner,
            String code,
            String name,
            String purpose,
            SignedApproval approval) {
        return new SkillVersionFacts(
                id,
                "skill-of-" + id,
                tenant,
                owner,
                new ScriptCode(code),
                new Standing(1, SkillVersionState.LIVE, null, true, true),
                new SkillVersionFacts.Offered(
                        name,
                        purpose,
                        RiskLevel.LOW,
                        new Answers(true, true, false),
                        "{\"type\":\"object\"}",
                        "# " + name + "\n\n## Purpose\n\n" + purpose + "\n",
                        RunLimits.NONE),
                new Approved(
                        1,
                        new ReleasePath(owner, Language.PYTHON, new ScriptCode(code), 1),
                        "main.py",
                        Digest.ofText(id),
                        approval,
                        List.of("reviewer1"),
                        "submission-of-" + id,
                        Instant.EPOCH));
    }
}
