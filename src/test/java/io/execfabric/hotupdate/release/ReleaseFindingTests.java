package io.execfabric.hotupdate.release;

import io.execfabric.hotupdate.support.WholeCharacters;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What is kept of a strange place. */
class ReleaseFindingTests {

    @Test
    void aLongPlaceEndsWithAWholeCharacter() {
        WholeCharacters.areLeftBy(
                place -> new ReleaseFinding("1", "node", null, new DisplacedRelease(place, "", ""), Instant.EPOCH)
                        .view()
                        .place());
    }
}
