package io.execfabric.hotupdate.capability;

import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.shared.Reason;
import io.execfabric.hotupdate.shared.page.ItemList;
import io.execfabric.hotupdate.shared.page.PageRequest;
import io.execfabric.hotupdate.tenancy.Caller;
import java.util.Optional;

/** Takes versions back for good, at once and everywhere; for platform admins. */
public interface Revocations {

    /**
     * Revokes. Each version concerned is live no more, opens nothing, and no run of it starts; a Skill whose live version it
     * was has none until somebody rolls back to another. What was revoked before stays as it was: the answer is the first
     * revocation, and only {@code killRunning} has an effect.
     *
     * @param killRunning whether runs that have started are killed; otherwise they end by themselves
     * @throws io.execfabric.hotupdate.shared.HotUpdateException FORBIDDEN, NOT_FOUND for a version that does not exist
     */
    Revoked revoke(Caller caller, RevocationTarget target, Reason reason, boolean killRunning);

    /** All revocations, newest first. */
    ItemList<RevocationView> list(Caller caller, PageRequest page);

    /** Why these bytes are barred for every tenant, if they are. */
    Optional<String> barring(Digest packageDigest);

    /**
     * What came of a revocation.
     *
     * @param first false when it had been revoked before
     */
    record Revoked(RevocationView revocation, boolean first) {}
}
