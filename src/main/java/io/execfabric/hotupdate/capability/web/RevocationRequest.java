package io.execfabric.hotupdate.capability.web;

import io.execfabric.hotupdate.capability.RevocationTarget;
import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.Names;
import io.execfabric.hotupdate.shared.Reason;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.shared.wording.Wording;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A digest, or one version of a tenant's Skill; never both. */
record RevocationRequest(
        @Nullable String digest,
        @Nullable String tenant,
        @Nullable String skill,
        @Nullable Integer version,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable
        String reason,

        @Nullable Boolean killRunning) {

    static RevocationRequest of(@Nullable RevocationRequest sent) {
        return sent == null ? new RevocationRequest(null, null, null, null, null, null) : sent;
    }

    Reason because() {
        return Reason.of(reason);
    }

    boolean kills() {
        return Boolean.TRUE.equals(killRunning);
    }

    RevocationTarget target() {
        boolean ofVersion = given(tenant) || given(skill) || version != null;
        if (given(digest) == ofVersion) {
            throw new HotUpdateException(ErrorCode.INPUT_INVALID, Wording.of("revocation.target"));
        }
        return ofVersion
                ? toVersion()
                : new RevocationTarget.OfDigest(
                        new Digest(String.valueOf(digest).strip()));
    }

    /** What cannot be a name names nothing. */
    private RevocationTarget.OfVersion toVersion() {
        String whose = String.valueOf(tenant);
        String which = String.valueOf(skill);
        if (version == null || !given(tenant) || !given(skill)) {
            throw new HotUpdateException(ErrorCode.INPUT_INVALID, Wording.of("revocation.version"));
        }
        if (!Names.isWellFormed(whose) || !Names.isWellFormed(which) || Names.isReserved(which)) {
            throw HotUpdateException.notFound("version");
        }
        return new RevocationTarget.OfVersion(new TenantId(whose), new ScriptCode(which), version);
    }

    private static boolean given(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
