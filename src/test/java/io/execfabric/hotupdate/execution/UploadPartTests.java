package io.execfabric.hotupdate.execution;

import io.execfabric.hotupdate.support.WholeCharacters;
import org.junit.jupiter.api.Test;

/** What is left of a long name. */
class UploadPartTests {

    private static final String LETTER = "𠀀";

    /** No emoji is left in it, but letters of old scripts, which take two places, are. */
    @Test
    void aLongNameBeginsWithAWholeCharacter() {
        WholeCharacters.areLeftBy(name -> new UploadPart(name.replace("😀", LETTER), 0, () -> new byte[0])
                .harmlessName()
                .replace(LETTER, "😀"));
    }
}
