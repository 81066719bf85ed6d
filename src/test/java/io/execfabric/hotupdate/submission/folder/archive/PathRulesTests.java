package io.execfabric.hotupdate.submission.folder.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.execfabric.hotupdate.shared.RelativePath;
import io.execfabric.hotupdate.shared.wording.Wording;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PathRulesTests {

    private static final int LONGEST = 40;
    private static final int DEEPEST = 3;

    private final PathRules rules = new PathRules(new ArchiveLimits(1, 1, 1, 1, 1, LONGEST, DEEPEST));

    @ParameterizedTest
    @ValueSource(strings = {"main.py", "lib/工具.py", "a/b/c", "..a", "a..", "C/x"})
    void aNameInsideTheFolderIsTaken(String name) {
        assertThat(rules.reasonAgainst(name)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "/etc/passwd, path.absolute",
        "C:x, path.absolute",
        "z:, path.absolute",
        "../a, path.leaves",
        "a/.., path.leaves",
        "a/../b, path.leaves",
        "a/b/c/d, path.too-deep",
        "'', path.unsafe",
        "a//b, path.unsafe",
        "., path.unsafe",
        // put right before anybody asks, or too odd for that
        "a\\b, path.unsafe",
        "\\a, path.unsafe",
        "a\uFFFDb, path.lost"
    })
    void anyOtherSaysWhatIsWrong(String name, String key) {
        assertThat(key(rules.reasonAgainst(name))).isEqualTo(key);
    }

    @Test
    void lengthCountsBeforeAllElse() {
        assertThat(rules.reasonAgainst("x".repeat(LONGEST))).isNull();
        assertThat(key(rules.reasonAgainst("/" + "x".repeat(LONGEST)))).isEqualTo("path.too-long");
    }

    @Test
    void soDoesThatOfEachPart() {
        PathRules wide = new PathRules(ArchiveLimits.standard());
        String part = "x".repeat(RelativePath.MAX_PART_LENGTH);

        assertThat(wide.reasonAgainst("a/" + part)).isNull();
        assertThat(key(wide.reasonAgainst("a/" + part + "x"))).isEqualTo("path.part-too-long");
    }

    private static @Nullable String key(@Nullable Wording wording) {
        return wording == null ? null : wording.key();
    }
}
