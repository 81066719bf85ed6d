package io.execfabric.hotupdate.sandbox.trace;

import io.execfabric.hotupdate.support.WholeCharacters;
import org.junit.jupiter.api.Test;

/** What is shown of a long text of a script. */
class PrintableTextTests {

    @Test
    void aLongTextEndsWithAWholeCharacter() {
        WholeCharacters.areLeftBy(PrintableText::text);
    }
}
