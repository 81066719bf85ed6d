package io.execfabric.hotupdate.submission;

import io.execfabric.hotupdate.shared.TenantId;
import java.util.List;

/** What reviewers said about single lines of a submission; {@code review} answers it (an arrow turned round). */
public interface ReviewerComments {

    /** Of all rounds: by round, then as they were written. */
    List<ReviewerComment> of(TenantId tenant, String submissionId);
}
