package io.execfabric.hotupdate.audit;

import io.execfabric.hotupdate.shared.Audited;
import io.execfabric.hotupdate.support.WholeCharacters;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What an entry keeps of a long sentence. */
class AuditEventTests {

    @Test
    void aLongDetailEndsWithAWholeCharacter() {
        WholeCharacters.areLeftBy(detail ->
                new AuditEvent(new Audited(null, "ann", "ACTED", "user", "ann", detail), Instant.EPOCH).detail());
    }
}
