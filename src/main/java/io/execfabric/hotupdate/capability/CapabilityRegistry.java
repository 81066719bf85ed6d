package io.execfabric.hotupdate.capability;

/**
 * STEP 5, written by the process alone: five records for an approved submission, what their authorisation opens, and the
 * one live pointer.
 */
public interface CapabilityRegistry {

    /**
     * Writes Script, Script version, Skill, Skill version and tenant authorisation in one transaction, with everything still
     * closed and nothing live. Safe to repeat for the same submission.
     *
     * @return the Skill version's id
     */
    String register(Registration registration);

    /** 409 unless this version was registered for this submission. */
    void requireRegisteredFor(String skillVersionId, String submissionId);

    /** Puts the version into the tenant's AI scope. */
    void openAiScope(String skillVersionId);

    /** Lets the tenant's people start it by hand. */
    void openManualEntry(String skillVersionId);

    /** Has each run wait for a person's yes. */
    void attachConfirmation(String skillVersionId);

    /** Switches the Skill's live pointer to this version and supersedes the former one; joins the caller's transaction. */
    void activate(String skillVersionId);

    /** Takes the registration back: the version is quarantined and its authorisation opens nothing any more. */
    void withdraw(String skillVersionId, String reason);
}
