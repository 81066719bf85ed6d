package io.execfabric.hotupdate.capability;

import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.shared.TenantId;
import java.util.Set;

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

    /** Exactly the tenants that this version is authorised for, whatever anybody's list shows. */
    Set<TenantId> authorisedTenants(String skillVersionId);

    /** The tenants that the platform granted the version's Skill to; none for a tenant's own Skill. */
    Set<TenantId> grantedTenants(String skillVersionId);

    /** Whether a Skill of the tenant's own hides a granted one with this code. */
    boolean hidesGranted(TenantId tenant, ScriptCode code);
}
