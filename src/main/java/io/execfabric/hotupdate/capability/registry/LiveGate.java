package io.execfabric.hotupdate.capability.registry;

import io.execfabric.hotupdate.approval.ApprovalRecord;
import io.execfabric.hotupdate.approval.Approvals;
import io.execfabric.hotupdate.approval.ReplacedVersion;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.wording.Wording;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What keeps a version from becoming the live one: barred bytes, or something else being live than its approval says. */
@Component
class LiveGate {

    private final RevocationRepository revocations;
    private final SkillVersionRepository versions;
    private final Approvals approvals;

    LiveGate(RevocationRepository revocations, SkillVersionRepository versions, Approvals approvals) {
        this.revocations = revocations;
        this.versions = versions;
        this.approvals = approvals;
    }

    /** Asked while the Skill is held, so that what is live stays so until the pointer has moved. */
    void requireOpen(Skill skill, SkillVersion next) {
        revocations.barring(next.id()).ifPresent(revocation -> {
            throw new HotUpdateException(
                    ErrorCode.VERSION_REVOKED, Wording.of("capability.bytes-revoked", revocation.reason()));
        });
        if (next.id().equals(skill.liveVersionId())) {
            return;
        }
        Optional<Wording> moved = next.wasLive() ? followed(skill, next) : moved(skill, next);
        moved.ifPresent(why -> {
            throw new HotUpdateException(ErrorCode.BASE_MOVED, why);
        });
    }

    private Optional<Wording> moved(Skill skill, SkillVersion next) {
        String live = skill.liveVersionId();
        int present = live == null ? 0 : versions.findById(live).orElseThrow().number();
        return moved(approvals.verified(next.approval()).replaces(), present);
    }

    /** The same before anything is registered. */
    Optional<Wording> moved(ApprovalRecord approved) {
        int present = versions.live(
                        approved.tenant().value(), approved.scriptCode().value())
                .map(live -> live.version().number())
                .orElse(0);
        return moved(approved.replaces(), present);
    }

    /** Records that are older than this rule name nothing and may replace anything. */
    private static Optional<Wording> moved(@Nullable ReplacedVersion approved, int present) {
        return approved == null || approved.version() == present
                ? Optional.empty()
                : Optional.of(Wording.of(
                        "capability.base-moved",
                        ReplacedVersion.spoken(approved.version()),
                        ReplacedVersion.spoken(present)));
    }

    /** It comes back to where it was, not over what came after it. */
    private static Optional<Wording> followed(Skill skill, SkillVersion next) {
        return skill.liveVersionId() == null && next.id().equals(skill.lastLiveVersionId())
                ? Optional.empty()
                : Optional.of(Wording.of("capability.another-live"));
    }
}
