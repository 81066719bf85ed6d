package io.execfabric.hotupdate.review.model;

import io.execfabric.hotupdate.approval.ReplacedVersion;
import io.execfabric.hotupdate.shared.wording.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Between which live versions a review stands.
 *
 * @param compared number of the one that the checks compared with, 0 for none; null where nobody noted it
 * @param live what an approval would replace now
 * @param onItsWay another submission of the same script that is approved and goes live next; null when there is none
 */
public record ReviewBase(
        @Nullable Integer compared,
        ReplacedVersion live,
        @Nullable String onItsWay) {

    public boolean moved() {
        return compared == null || compared != live.version();
    }

    /** Whether somebody who looked at the difference to {@code version} saw what an approval does now. */
    public boolean isStill(@Nullable Integer version) {
        return version != null && version == live.version();
    }

    /** Names both. */
    public Wording spoken() {
        Wording then = compared == null ? Wording.of("version.unknown") : ReplacedVersion.spoken(compared);
        return Wording.of("review.base-moved", then, ReplacedVersion.spoken(live.version()));
    }
}
