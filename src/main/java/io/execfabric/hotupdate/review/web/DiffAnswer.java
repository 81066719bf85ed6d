package io.execfabric.hotupdate.review.web;

import io.execfabric.hotupdate.review.PackageDiff;
import io.execfabric.hotupdate.review.PackageDiff.FileDiff;
import io.execfabric.hotupdate.shared.Digest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The difference of a submission to the live version.
 *
 * @param liveVersion null when nothing is live
 */
record DiffAnswer(
        String submissionId,
        @Nullable Integer liveVersion,
        @Nullable Digest liveDigest,
        List<FileDiff> files) {

    static DiffAnswer of(String submissionId, Optional<PackageDiff> diff) {
        return diff.map(d -> new DiffAnswer(submissionId, d.liveVersion(), d.liveDigest(), d.files()))
                .orElseGet(() -> new DiffAnswer(submissionId, null, null, List.of()));
    }
}
