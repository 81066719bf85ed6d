package io.execfabric.hotupdate.submission;

import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.shared.TenantId;
import java.time.Instant;
import java.util.List;

/** The submissions as the platform's own steps use them (any tenant; platform scope). Tenants go through the intake. */
public interface Submissions {

    /** 404 when there is no such submission in sight. */
    SubmissionFacts facts(String submissionId);

    /** 404 for another tenant's, exactly as for a missing one; of that one nothing is read. */
    SubmissionFacts facts(TenantId tenant, String submissionId);

    /**
     * Holds it until the transaction ends: whoever else moves it is waited for, and what is decided next is decided about
     * how they left it. 404 when there is none in sight.
     */
    void hold(String submissionId);

    /**
     * STEP 1, read again from the stored bytes: applies the folder and README rules, so that what the process goes on with
     * is what is stored, and keeps the findings of the round.
     *
     * @return whether nothing is left for the tenant to fix
     */
    boolean checkFolder(String submissionId);

    /**
     * STEP 2: verifies that the stored package is complete and belongs to the process's tenant.
     *
     * @throws io.execfabric.hotupdate.shared.HotUpdateException RELEASE_TAMPERED when stored bytes do not have the digest
     */
    void bindToTenant(String submissionId, String processTenant);

    /** Moves to {@code next}; refused with WRONG_STATE where {@link SubmissionStatus#mayBecome} says no. */
    void moveTo(String submissionId, SubmissionStatus next, String actor, String detail);

    /**
     * Submissions of this script that are approved and about to go live. Nobody else gets an answer to this question about the
     * script before the caller's transaction ends.
     */
    List<String> onTheirWay(TenantId tenant, ScriptCode code);

    /**
     * The same package is to be looked at in another round, since what is live is not what the decision was about.
     *
     * @param next where the submission stands then
     */
    void reviewAgain(String submissionId, SubmissionStatus next, String actor, String why);

    /** Every package that was handed in, the first one first. */
    List<PackageRound> rounds(String submissionId);

    /** Until when the tenant has to answer a change request that starts now. */
    Instant fixDeadline();
}
