package io.execfabric.hotupdate.support.openapi;

import java.util.List;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/** A class whose callers were answered something that is not documented has failed. */
public class EndOfClass implements TestExecutionListener {

    @Override
    public void afterTestClass(TestContext test) {
        List<String> differences = Comparison.takeDifferences();
        if (!differences.isEmpty()) {
            throw new AssertionError(differences.size() + " answers that /v3/api-docs does not say:\n  "
                    + String.join(
                            "\n  ", differences.stream().distinct().limit(40).toList()));
        }
    }
}
