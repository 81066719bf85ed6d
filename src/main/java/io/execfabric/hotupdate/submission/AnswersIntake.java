package io.execfabric.hotupdate.submission;

import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.tenancy.Caller;

/**
 * The tenant admin's short way to other answers of what is live: no upload, the same bytes, the whole review. Until that is
 * through, nothing changes.
 */
public interface AnswersIntake {

    /**
     * Asks for it.
     *
     * @throws HotUpdateException NOT_FOUND when nothing is live under this code, SUBMISSION_UNACCEPTABLE with all findings
     *     (DUPLICATE_OF_LIVE when nothing would change), FORBIDDEN
     */
    SubmissionView request(Caller caller, AnswersCommand command);
}
