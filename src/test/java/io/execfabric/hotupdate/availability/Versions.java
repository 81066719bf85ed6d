package io.execfabric.hotupdate.availability;

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
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Versions as the registry would tell them. */
public final class Versions {

    public static final TenantId ACME = new TenantId("acme");

    private Versions() {}

    public static SkillVersionFacts live(Answers answers) {
        return version(answers, SkillVersionState.LIVE, true, true);
    }

    public static SkillVersionFacts version(Answers answers, SkillVersionState state, boolean live, boolean enabled) {
        return version(answers, state, live, enabled, null);
    }

    /** A live one with this input schema. */
    public static SkillVersionFacts taking(Answers answers, @Nullable String schema) {
        return version(answers, SkillVersionState.LIVE, true, true, schema);
    }

    private static SkillVersionFacts version(
            Answers answers, SkillVersionState state, boolean live, boolean enabled, @Nullable String schema) {
        return new SkillVersionFacts(
                "version-1",
                "skill-1",
                ACME,
                ACME,
                new ScriptCode("tool"),
                new Standing(1, state, null, live, enabled),
                new Offered("Tool", "A tool", RiskLevel.LOW, answers, schema, "# Tool", RunLimits.NONE),
                new Approved(
                        1,
                        new ReleasePath(ACME, Language.PYTHON, new ScriptCode("tool"), 1),
                        "main.py",
                        Digest.ofText("package"),
                        new SignedApproval("{}", "", ""),
                        List.of("reviewer1"),
                        "submission-1",
                        Instant.EPOCH));
    }
}
