package io.execfabric.hotupdate.approval;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.shared.wording.Wording;
import org.jspecify.annotations.Nullable;

/**
 * The Skill version in whose place something goes live.
 *
 * @param version its number; 0 when nothing is live
 * @param digest of its package; left out of the JSON when nothing is live
 */
public record ReplacedVersion(
        int version,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Digest digest) {

    public static final ReplacedVersion NOTHING = new ReplacedVersion(0, null);

    /** As it is called in a sentence. */
    public static Wording spoken(int version) {
        return version == 0 ? Wording.of("version.nothing") : Wording.of("version.number", version);
    }
}
