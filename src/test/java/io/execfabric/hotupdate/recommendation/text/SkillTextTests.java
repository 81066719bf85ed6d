package io.execfabric.hotupdate.recommendation.text;

import io.execfabric.hotupdate.recommendation.SkillField;
import io.execfabric.hotupdate.support.WholeCharacters;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is searched of a long text. */
class SkillTextTests {

    @Test
    void aLongTextEndsWithAWholeCharacter() {
        WholeCharacters.areLeftBy(
                text -> new SkillText("1", "", "", null, Map.of(SkillField.NAME, text)).field(SkillField.NAME));
    }
}
