package io.execfabric.hotupdate.submission;

import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.shared.Language;
import io.execfabric.hotupdate.shared.RiskLevel;
import io.execfabric.hotupdate.shared.finding.Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the rules say about a folder that is not submitted yet.
 *
 * @param language null, as the other facts, when the folder is not acceptable at all
 * @param files how many there are
 */
public record FolderCheckResult(
        Verdict verdict,
        @Nullable Language language,
        @Nullable String entry,
        @Nullable RiskLevel risk,
        @Nullable String name,
        @Nullable Digest digest,
        int files,
        List<Finding> findings) {

    /** What submitting the folder would lead to. */
    public enum Verdict {
        /** Nothing is left to fix. */
        READY,
        /** It would be accepted, and wait for a fix. */
        NEEDS_FIX,
        /** It would be refused. */
        REFUSED
    }
}
