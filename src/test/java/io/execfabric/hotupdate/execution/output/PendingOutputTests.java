package io.execfabric.hotupdate.execution.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.execfabric.hotupdate.execution.OutputStreamName;
import io.execfabric.hotupdate.execution.model.OutputPart;
import io.execfabric.hotupdate.support.WholeCharacters;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is cut into pieces is whole again when they are put together. */
class PendingOutputTests {

    @Test
    void noPieceEndsInTheMiddleOfACharacter() {
        WholeCharacters.areLeftBy(text -> {
            PendingOutput pending = new PendingOutput();
            pending.add(OutputStreamName.STDOUT, "before");
            pending.add(OutputStreamName.STDOUT, text);
            assertThat(pending.parts().stream().map(OutputPart::text).collect(Collectors.joining()))
                    .isEqualTo("before" + text);
            return pending.parts().get(0).text();
        });
    }
}
