package io.execfabric.hotupdate.submission;

import io.execfabric.hotupdate.shared.Answers;
import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.shared.Language;
import io.execfabric.hotupdate.shared.RiskLevel;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.shared.TenantId;
import java.time.Instant;
import java.util.List;

/** Submissions as the catalogue would show them. */
public final class ShownSubmission {

    public static final String ID = "s-1";

    private ShownSubmission() {}

    public static SubmissionView in(SubmissionStatus status) {
        return of(new TenantId("acme"), status, 1);
    }

    public static SubmissionView of(TenantId tenant, SubmissionStatus status, int round) {
        return new SubmissionView(
                ID,
                tenant,
                new ScriptCode("tool"),
                Language.PYTHON,
                "main.py",
                status,
                status.step(),
                Digest.ofText("package"),
                RiskLevel.LOW,
                List.of(),
                new Answers(false, true, false),
                "Counts lines",
                null,
                null,
                round,
                "Tool",
                "A tool",
                "ada",
                Instant.EPOCH,
                Instant.EPOCH,
                List.of(),
                List.of(),
                List.of());
    }
}
