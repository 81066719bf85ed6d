package io.execfabric.hotupdate.submission;

import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.tenancy.Caller;

/**
 * The tenant admin's door for STEPS 1–2: submit, fix, withdraw. A folder is unpacked and checked before any transaction
 * begins; what is refused leaves nothing behind, neither in scratch space nor in the database, save its audit line.
 */
public interface SubmissionIntake {

    /**
     * Submits a folder into the caller's own tenant.
     *
     * @throws HotUpdateException SUBMISSION_UNACCEPTABLE with all findings, TENANT_FORBIDDEN, TOO_LARGE, FORBIDDEN
     */
    SubmissionView submit(Caller caller, SubmitCommand command);

    /**
     * Submits a folder into the public area, which belongs to the platform alone.
     *
     * @throws HotUpdateException as {@link #submit}; FORBIDDEN for everybody but platform admins
     */
    SubmissionView submitPublic(Caller caller, SubmitCommand command);

    /**
     * Hands in the fixed folder, while the submission needs a fix.
     *
     * @throws HotUpdateException NOT_FOUND, WRONG_STATE, SUBMISSION_UNACCEPTABLE with all findings, TOO_LARGE, FORBIDDEN
     */
    SubmissionView replacePackage(Caller caller, String id, PackageUpload upload);

    /**
     * Takes the submission back, before it is approved.
     *
     * @throws HotUpdateException REASON_MISSING, NOT_FOUND, WRONG_STATE, FORBIDDEN
     */
    SubmissionView withdraw(Caller caller, String id, String reason);
}
