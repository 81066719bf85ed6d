package io.execfabric.hotupdate.capability;

import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.shared.TenantId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A revocation as platform admins see it.
 *
 * <p>Wide, since it is the JSON of a revocation, which the interface spells flat; its entity alone makes it.
 *
 * @param digest what is barred, or what the barred version stands on
 * @param tenant whose version it is; null, as skill and version are, when the digest is barred
 * @param versions how many versions it took away when it was made
 */
public record RevocationView(
        String id,
        Kind kind,
        Digest digest,
        @Nullable TenantId tenant,
        @Nullable ScriptCode skill,
        @Nullable Integer version,
        String reason,
        String revokedBy,
        Instant revokedAt,
        int versions) {

    /** What was revoked. */
    public enum Kind {
        DIGEST,
        VERSION
    }
}
