package io.execfabric.hotupdate.execution.model;

import io.execfabric.hotupdate.approval.ApprovalRecord;
import io.execfabric.hotupdate.approval.SignedApproval;
import io.execfabric.hotupdate.capability.SkillVersionFacts;
import io.execfabric.hotupdate.capability.SkillVersionFacts.Approved;
import io.execfabric.hotupdate.capability.SkillVersionFacts.Offered;
import io.execfabric.hotupdate.capability.SkillVersionFacts.Standing;
import io.execfabric.hotupdate.capability.SkillVersionState;
import io.execfabric.hotupdate.release.ReleasePath;
import io.execfabric.hotupdate.shared.Answers;
import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.shared.Language;
import io.execfabric.hotupdate.shared.RiskLevel;
import io.execfabric.hotupdate.shared.RunLimits;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.Role;
import io.execfabric.hotupdate.tenancy.TokenKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Callers of the demo tenants, and versions of a capability as the registry would describe them. */
public final class RunFixture {

    public static final TenantId ACME = new TenantId("acme");
    public static final Caller MEMBER = person("acme-member", ACME, Role.TENANT_MEMBER);
    public static final Caller ADMIN = person("acme-admin", ACME, Role.TENANT_ADMIN, Role.TENANT_MEMBER);
    public static final Caller CONFIRMER = person("acme-confirmer", ACME, Role.TENANT_MEMBER, Role.CONFIRMER);
    public static final Caller AI = new Caller("acme-member", ACME, Set.of(Role.AI), TokenKind.AI);
    public static final TenantId GLOBEX = new TenantId("globex");
    public static final Caller FOREIGNER =
            person("globex-confirmer", GLOBEX, Role.TENANT_ADMIN, Role.TENANT_MEMBER, Role.CONFIRMER);
    public static final Digest DIGEST = Digest.ofText("approved bytes");
    public static final Answers OPEN = new Answers(true, true, false);
    public static final Answers ASK_FIRST = new Answers(true, true, true);

    private static final Instant APPROVED = Instant.parse("2026-01-02T03:04:05Z");
    private static final SignedApproval UNSIGNED = new SignedApproval("{}", "", "");

    private RunFixture() {}

    private static Caller person(String user, TenantId tenant, Role... roles) {
        return new Caller(user, tenant, Set.of(roles), null);
    }

    public static SkillVersionFacts version(
            String code, Language language, RiskLevel risk, Answers answers, @Nullable String schema) {
        return version(ACME, code, language, risk, answers, schema);
    }

    public static SkillVersionFacts version(
            TenantId tenant, String code, Language language, RiskLevel risk, Answers answers, @Nullable String schema) {
        return new SkillVersionFacts(
                "version-of-" + code,
                "skill-of-" + code,
                tenant,
                tenant,
                new ScriptCode(code),
                new Standing(1, SkillVersionState.LIVE, null, true, true),
                new Offered("Orders", "Counts orders.", risk, answers, schema, "# Orders", RunLimits.NONE),
                new Approved(
                        1,
                        new ReleasePath(tenant, language, new ScriptCode(code), 1),
                        language.entryFile(),
                        DIGEST,
                        UNSIGNED,
                        List.of("reviewer1"),
                        "submission-of-" + code,
                        APPROVED));
    }

    public static SkillVersionFacts version(String code, Answers answers) {
        return version(code, Language.SHELL, RiskLevel.MEDIUM, answers, null);
    }

    /** The record whose approval ends in {@code version}. */
    public static ApprovalRecord record(SkillVersionFacts version) {
        return new ApprovalRecord(
                version.approved().submissionId(),
                1,
                version.tenant(),
                version.code(),
                version.approved().release().language(),
                version.approved().entry(),
                version.digest(),
                version.offered().name(),
                version.offered().description(),
                version.offered().inputSchema(),
                version.risk(),
                version.answers(),
                version.approved().reviewers(),
                version.approved().registeredAt(),
                null,
                version.offered().limits());
    }

    public static SkillVersionFacts with(SkillVersionFacts version, SignedApproval approval) {
        return with(version, approval, version.offered().limits());
    }

    public static SkillVersionFacts with(SkillVersionFacts version, SignedApproval approval, RunLimits limits) {
        return new SkillVersionFacts(
                version.skillVersionId(),
                version.skillId(),
                version.tenant(),
                version.owner(),
                version.code(),
                version.standing(),
                new Offered(
                        version.offered().name(),
                        version.offered().description(),
                        version.risk(),
                        version.answers(),
                        version.offered().inputSchema(),
                        version.offered().readme(),
                        limits),
                new Approved(
                        version.approved().scriptVersion(),
                        version.approved().release(),
                        version.approved().entry(),
                        version.digest(),
                        approval,
                        version.approved().reviewers(),
                        version.approved().submissionId(),
                        version.approved().registeredAt()));
    }

    public static RunInput input(String text) {
        return new RunInput(text, RunInput.canonicalHash(text), null, Duration.ofSeconds(20), HandedFiles.NONE);
    }

    static Run queued(Instant now) {
        return Run.queued("run", ACME, target(), new RunRequester(MEMBER), input("{}"), now);
    }

    public static Run awaiting(Instant now) {
        return Run.awaitingConfirmation("run", ACME, target(), new RunRequester(MEMBER), input("{}"), now);
    }

    private static RunTarget target() {
        return new RunTarget(version("orders", OPEN));
    }
}
