package io.execfabric.hotupdate.updateflow.policy;

import io.execfabric.hotupdate.support.WholeCharacters;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is kept of a row that an administrator wrote. */
class PolicyRowTests {

    @Test
    void aLongReasonEndsWithAWholeCharacter() {
        WholeCharacters.areLeftBy(
                reason -> PolicyRow.verdict(Map.of("reason", reason)).reason());
    }
}
