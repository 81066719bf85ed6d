package io.execfabric.hotupdate.capability.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.execfabric.hotupdate.approval.SignedApproval;
import io.execfabric.hotupdate.capability.SkillVersionFacts;
import io.execfabric.hotupdate.capability.SkillVersionFacts.Approved;
import io.execfabric.hotupdate.capability.SkillVersionFacts.Offered;
import io.execfabric.hotupdate.capability.SkillVersionFacts.Standing;
import io.execfabric.hotupdate.capability.SkillVersionState;
import io.execfabric.hotupdate.release.ReleasePath;
import io.execfabric.hotupdate.shared.Answers;
import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.Language;
import io.execfabric.hotupdate.shared.RiskLevel;
import io.execfabric.hotupdate.shared.RunLimits;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.shared.TenantId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RollbackPolicyTests {

    private static final TenantId ACME = new TenantId("acme");
    private static final ScriptCode TOOL = new ScriptCode("tool");
    private static final Answers STRICT = new Answers(false, false, true);

    @Test
    void anApprovedVersionThatOpensNoMoreMayComeBack() {
        assertThat(refusal(SkillVersionState.SUPERSEDED, false, STRICT, STRICT)).isNull();
    }

    @Test
    void aRevokedOneNeverComesBack() {
        assertThat(refusal(SkillVersionState.REVOKED, false, STRICT, STRICT)).satisfies(refusal -> {
            assertThat(refusal.code()).isEqualTo(ErrorCode.VERSION_REVOKED);
            assertThat(refusal.asException()).hasMessageContaining("Version 1 is revoked");
        });
    }

    @Test
    void aQuarantinedOneWaitsForItsDecision() {
        assertThat(refusal(SkillVersionState.QUARANTINED, false, STRICT, STRICT))
                .satisfies(refusal -> assertThat(refusal.reason()).contains("quarantined"));
    }

    @Test
    void theLiveOneIsThereAlready() {
        assertThat(refusal(SkillVersionState.LIVE, true, STRICT, STRICT))
                .satisfies(refusal -> assertThat(refusal.reason()).contains("live one already"));
    }

    @ParameterizedTest
    @CsvSource({
        "true,false,true,AI may call it",
        "false,true,true,manual execution",
        "false,false,false,no confirmation"
    })
    void eachAnswerThatWouldOpenNeedsANewApproval(boolean ai, boolean manual, boolean confirmed, String word) {
        assertThat(refusal(SkillVersionState.SUPERSEDED, false, new Answers(ai, manual, confirmed), STRICT))
                .satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo(ErrorCode.WRONG_STATE);
                    assertThat(refusal.reason()).contains("(" + word + ")", "new approval");
                });
    }

    @Test
    void stricterAnswersNeedNone() {
        assertThat(refusal(SkillVersionState.SUPERSEDED, false, STRICT, new Answers(true, true, false)))
                .isNull();
    }

    @Test
    void whereNothingEverWasLiveThereIsNothingToCompareWith() {
        assertThat(refusal(SkillVersionState.SUPERSEDED, false, new Answers(true, true, false), null))
                .isNull();
    }

    private static RollbackPolicy.@Nullable Refusal refusal(
            SkillVersionState state, boolean live, Answers target, @Nullable Answers last) {
        return RollbackPolicy.firstRefusal(new RollbackPolicy.Case(version(state, live, target), target, last))
                .orElse(null);
    }

    private static SkillVersionFacts version(SkillVersionState state, boolean live, Answers answers) {
        return new SkillVersionFacts(
                "version-1",
                "skill-1",
                ACME,
                ACME,
                TOOL,
                new Standing(1, state, null, live, true),
                new Offered("Tool", "A tool", RiskLevel.LOW, answers, null, "# Tool", RunLimits.NONE),
                new Approved(
                        1,
                        new ReleasePath(ACME, Language.PYTHON, TOOL, 1),
                        "main.py",
                        Digest.ofText("package"),
                        new SignedApproval("{}", "", ""),
                        List.of("reviewer1"),
                        "submission-1",
                        Instant.EPOCH));
    }
}
