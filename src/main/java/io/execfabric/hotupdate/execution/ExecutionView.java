package io.execfabric.hotupdate.execution;

import com.fasterxml.jackson.databind.JsonNode;
import io.execfabric.hotupdate.shared.Digest;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run as its tenant sees it. In lists and in the inbox, contents (input, result, stdout, stderr) of more than
 * {@link #LISTED_BYTES} in all are left out as null; the single view has everything.
 *
 * <p>Wide, since it is the JSON of a run, which the interface spells flat; {@code ExecutionViews} alone makes it.
 *
 * @param skill the Skill's code
 * @param digest the package that was approved and asked for
 * @param executedDigest the package whose bytes were verified just before the run; null when it never started
 * @param result what the last result line of standard output held
 * @param outputTruncated whether output beyond the limit was dropped
 * @param problem why it was refused or failed, or what else the platform has to say; null for nothing
 * @param uploads the data files it is given; empty when they are no longer kept
 * @param confirmation the ticket; null when no confirmation was needed
 * @param requestedThrough the token and the program that it was asked with; null for a browser session
 * @param lost what a person decided about it after its runner died; null for all others
 */
public record ExecutionView(
        String id,
        String skill,
        int version,
        Digest digest,
        ExecutionStatus status,
        Channel channel,
        String requestedBy,
        @Nullable RequestedThrough requestedThrough,
        @Nullable String confirmedBy,
        @Nullable JsonNode input,
        @Nullable Integer exitCode,
        @Nullable JsonNode result,
        @Nullable String stdout,
        @Nullable String stderr,
        boolean outputTruncated,
        @Nullable String problem,
        List<ArtifactView> artifacts,
        List<UploadedFile> uploads,
        Instant requestedAt,
        @Nullable Instant queuedAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Digest executedDigest,
        @Nullable ConfirmationView confirmation,
        @Nullable LostView lost) {

    /** Up to this size a list shows a run's contents. */
    public static final int LISTED_BYTES = 8 * 1024;
}
