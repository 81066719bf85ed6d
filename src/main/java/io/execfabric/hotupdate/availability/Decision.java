package io.execfabric.hotupdate.availability;

import io.execfabric.hotupdate.capability.SkillVersionFacts;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import org.jspecify.annotations.Nullable;

/**
 * The availability policy's answer.
 *
 * @param version what is available; null when the caller must not learn that it exists
 * @param refusal why not; null when allowed
 */
public record Decision(
        @Nullable SkillVersionFacts version, @Nullable Refusal refusal) {

    /** Why something is not available, in the order in which the rules are asked. */
    public enum Refusal {
        NO_TENANT(ErrorCode.NOT_FOUND),
        GLASS_CLOSED(ErrorCode.NOT_FOUND),
        NOT_AUTHORISED(ErrorCode.NOT_FOUND),
        NOT_LIVE(ErrorCode.NOT_FOUND),
        QUARANTINED(ErrorCode.NOT_FOUND),
        REVOKED(ErrorCode.NOT_FOUND),
        DISABLED(ErrorCode.NOT_FOUND),
        PERSON_REQUIRED(ErrorCode.CHANNEL_CLOSED),
        AI_REQUIRED(ErrorCode.CHANNEL_CLOSED),
        MANUAL_CLOSED(ErrorCode.CHANNEL_CLOSED),
        AI_CLOSED(ErrorCode.CHANNEL_CLOSED),
        ROLE_MISSING(ErrorCode.FORBIDDEN);

        private final ErrorCode code;

        Refusal(ErrorCode code) {
            this.code = code;
        }

        public ErrorCode code() {
            return code;
        }
    }

    public boolean allowed() {
        return refusal == null;
    }

    /** What is available; else the refusal as an exception: 404 hides, 403 explains. */
    public SkillVersionFacts orThrow() {
        if (refusal == null && version != null) {
            return version;
        }
        ErrorCode code = refusal == null ? ErrorCode.NOT_FOUND : refusal.code();
        throw code == ErrorCode.NOT_FOUND
                ? HotUpdateException.notFound("capability")
                : new HotUpdateException(code, code.sentence());
    }
}
