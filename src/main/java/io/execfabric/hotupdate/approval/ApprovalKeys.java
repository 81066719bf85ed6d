package io.execfabric.hotupdate.approval;

import io.execfabric.hotupdate.tenancy.Caller;
import java.util.List;

/** The keys of this platform's approvals; private halves never leave the keys folder. */
public interface ApprovalKeys {

    /** All keys, the signing one first. */
    List<ApprovalKey> all();

    /** 404 when this platform has no such key. */
    ApprovalKey one(String keyId);

    /**
     * Makes a new pair whose private half signs from now on and destroys the former private half; what was signed with it
     * still verifies.
     *
     * @throws io.execfabric.hotupdate.shared.HotUpdateException FORBIDDEN unless a platform admin asks, REASON_MISSING
     */
    ApprovalKey rotate(Caller caller, String reason);
}
