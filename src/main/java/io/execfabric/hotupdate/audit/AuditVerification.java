package io.execfabric.hotupdate.audit;

import io.execfabric.hotupdate.tenancy.Caller;

/** Proves that the trail is what it was, or says where it is not. */
public interface AuditVerification {

    /**
     * Walks all seals and their entries from the beginning, and looks whether the newest seal that this server has seen is
     * still there.
     *
     * @throws io.execfabric.hotupdate.shared.HotUpdateException FORBIDDEN for others than admins
     */
    AuditReport verify(Caller caller);

    /** The same; and {@code exported}, a head from before, has to be in the trail, too. */
    AuditReport verify(Caller caller, AuditHead exported);

    /** The newest seal. */
    AuditHead head(Caller caller);
}
