package io.execfabric.hotupdate.review.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.execfabric.hotupdate.review.PackageDiff;
import io.execfabric.hotupdate.review.PackageDiff.FileDiff;
import io.execfabric.hotupdate.review.RoundDiff;
import io.execfabric.hotupdate.shared.Digest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The difference of a submission to the live version, or between two of its rounds.
 *
 * @param liveVersion null when nothing is live, and between rounds
 * @param from the earlier round; only between rounds, as the three after it
 */
record DiffAnswer(
        String submissionId,
        @Nullable Integer liveVersion,
        @Nullable Digest liveDigest,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer from,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer to,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Digest fromDigest,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Digest toDigest,
        List<FileDiff> files) {

    static DiffAnswer of(String submissionId, Optional<PackageDiff> diff) {
        return diff.map(d -> toLive(submissionId, d.liveVersion(), d.liveDigest(), d.files()))
                .orElseGet(() -> toLive(submissionId, null, null, List.of()));
    }

    static DiffAnswer of(String submissionId, RoundDiff diff) {
        return new DiffAnswer(
                submissionId, null, null, diff.from(), diff.to(), diff.fromDigest(), diff.toDigest(), diff.files());
    }

    private static DiffAnswer toLive(
            String submissionId, @Nullable Integer version, @Nullable Digest digest, List<FileDiff> files) {
        return new DiffAnswer(submissionId, version, digest, null, null, null, null, files);
    }
}
