package io.execfabric.hotupdate.submission;

import java.time.Instant;
import java.util.List;

/** The submissions as the platform's own steps use them (any tenant; platform scope). Tenants go through the intake. */
public interface Submissions {

    /** 404 when there is no such submission in sight. */
    SubmissionFacts facts(String submissionId);

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

    /** Every package that was handed in, the first one first. */
    List<PackageRound> rounds(String submissionId);

    /** Until when the tenant has to answer a change request that starts now. */
    Instant fixDeadline();
}
