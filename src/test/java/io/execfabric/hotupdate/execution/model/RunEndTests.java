package io.execfabric.hotupdate.execution.model;

import io.execfabric.hotupdate.support.WholeCharacters;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What a run keeps of a long problem. */
class RunEndTests {

    @Test
    void aLongProblemEndsWithAWholeCharacter() {
        WholeCharacters.areLeftBy(
                problem -> Objects.requireNonNull(RunEnd.because(problem).problem()));
    }
}
