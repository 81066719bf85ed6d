package io.execfabric.hotupdate.submission.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.execfabric.hotupdate.shared.finding.Finding;
import io.execfabric.hotupdate.shared.finding.FindingCode;
import java.util.List;
import org.junit.jupiter.api.Test;

class PreparedFolderTests {

    @Test
    void whatHasToBeMendedIsToldBeforeWhatIsOnlyTold() {
        List<Finding> found = List.of(
                Finding.of(FindingCode.FILES_IGNORED, "", "first note"),
                Finding.of(FindingCode.ENTRY_SYNTAX, "main.sh", "to fix"),
                Finding.of(FindingCode.FILES_IGNORED, "", "second note"),
                Finding.of(FindingCode.ARCHIVE_UNSAFE_PATH, "../a", "refused"));

        assertThat(PreparedFolder.of(List.of(), found, null).findings())
                .extracting(Finding::message)
                .containsExactly("refused", "to fix", "first note", "second note");
    }
}
