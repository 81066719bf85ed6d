package io.execfabric.hotupdate.capability;

import io.execfabric.hotupdate.approval.ApprovalRecord;
import java.util.Optional;

/**
 * STEP 5, written by the process alone: five records for an approved submission, what their authorisation opens, and the
 * one live pointer.
 */
public interface CapabilityRegistry {

    /**
     * Writes Script, Script version, Skill, Skill version and tenant authorisation in one transaction, with everything still
     * closed and nothing live. Safe to repeat for the same approval.
     *
     * @return the Skill version's id
     */
    String register(Registration registration);

    /** Why the approval cannot be carried out any more: something else is live than what it replaces. Empty when it can. */
    Optional<String> baseMoved(ApprovalRecord approved);

    /** Whether the version has been live, so that a step which is repeated switches nothing back. */
    boolean wentLive(String skillVersionId);

    /** 409 unless this version was registered for this submission. */
    void requireRegisteredFor(String skillVersionId, String submissionId);

    /** Puts the version into the tenant's AI scope. */
    void openAiScope(String skillVersionId);

    /** Lets the tenant's people start it by hand. */
    void openManualEntry(String skillVersionId);

    /** Has each run wait for a person's yes. */
    void attachConfirmation(String skillVersionId);

    /**
     * Switches the Skill's live pointer to this version and supersedes the former one; joins the caller's transaction.
     *
     * @throws io.execfabric.hotupdate.shared.HotUpdateException VERSION_REVOKED when its bytes are barred, BASE_MOVED when
     *     something else is live than what its approval replaces
     */
    void activate(String skillVersionId);

    /** Takes the registration back: the version is quarantined and its authorisation opens nothing any more. */
    void withdraw(String skillVersionId, QuarantineReason reason, String what);
}
