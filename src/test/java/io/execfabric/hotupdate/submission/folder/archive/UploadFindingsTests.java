package io.execfabric.hotupdate.submission.folder.archive;

import io.execfabric.hotupdate.support.WholeCharacters;
import org.junit.jupiter.api.Test;

/** What is shown of a name in an archive. */
class UploadFindingsTests {

    @Test
    void aLongNameEndsWithAWholeCharacter() {
        WholeCharacters.areLeftBy(UploadFindings::shown);
    }
}
