package io.execfabric.hotupdate.submission.check;

import io.execfabric.hotupdate.support.WholeCharacters;
import org.junit.jupiter.api.Test;

/** What is looked at of a line. */
class Python2Tests {

    @Test
    void aLongLineEndsWithAWholeCharacter() {
        WholeCharacters.areLeftBy(line -> Python2.line(line, 1));
    }
}
