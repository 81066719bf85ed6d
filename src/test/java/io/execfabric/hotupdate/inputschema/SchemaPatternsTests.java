package io.execfabric.hotupdate.inputschema;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.execfabric.hotupdate.support.WholeCharacters;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a fault says of a pattern. */
class SchemaPatternsTests {

    @Test
    void aLongPatternEndsWithAWholeCharacter() {
        WholeCharacters.areLeftBy(text -> {
            List<SchemaFault> faults = new ArrayList<>();
            SchemaPatterns.faults(
                    JsonNodeFactory.instance.objectNode().put("pattern", text + "("), JsonPointer.empty(), faults::add);
            return faults.get(0).toString();
        });
    }
}
