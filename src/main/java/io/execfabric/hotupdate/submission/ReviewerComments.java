package io.execfabric.hotupdate.submission;

import io.execfabric.hotupdate.shared.TenantId;
import java.util.List;

/** What reviewers said about a submission; {@code review} answers it (an arrow turned round). */
public interface ReviewerComments {

    /** What they decided and said to its tenant, oldest first. */
    List<ReviewStatement> statements(TenantId tenant, String submissionId);

    /** On lines, of all rounds: by round, then as they were written. */
    List<ReviewerComment> of(TenantId tenant, String submissionId);
}
