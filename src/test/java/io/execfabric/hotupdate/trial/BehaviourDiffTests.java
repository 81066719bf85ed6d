package io.execfabric.hotupdate.trial;

import io.execfabric.hotupdate.support.WholeCharacters;
import io.execfabric.hotupdate.trial.TrialResult.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is shown of a difference. */
class BehaviourDiffTests {

    @Test
    void aLongDifferenceEndsWithAWholeCharacter() {
        WholeCharacters.areLeftBy(text ->
                BehaviourDiff.differences(printing(""), printing(text)).get(0).candidate());
    }

    private static TrialRun printing(String text) {
        return new TrialRun(
                Outcome.EXITED, 0, text, "", List.of(), List.of(), List.of(), TrialResult.notRun("not needed"));
    }
}
