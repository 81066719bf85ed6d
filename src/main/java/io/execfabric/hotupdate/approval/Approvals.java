package io.execfabric.hotupdate.approval;

/** Signs and verifies approval records with the platform's own key. */
public interface Approvals {

    SignedApproval sign(ApprovalRecord record);

    /**
     * The record inside {@code approval}, if and only if it was signed by a key of this platform and not changed since.
     *
     * @throws io.execfabric.hotupdate.shared.HotUpdateException APPROVAL_INVALID otherwise
     */
    ApprovalRecord verified(SignedApproval approval);
}
