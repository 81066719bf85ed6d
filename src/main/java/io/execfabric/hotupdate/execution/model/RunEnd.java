package io.execfabric.hotupdate.execution.model;

import io.execfabric.hotupdate.shared.text.CutText;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** What came of a run, as far as its own row says it. */
@Embeddable
public class RunEnd {

    private static final int MAX_PROBLEM_LENGTH = 2000;

    private @Nullable Integer exitCode;

    @Column(nullable = false)
    private boolean outputTruncated;

    private @Nullable String problem;

    protected RunEnd() {}

    static RunEnd open() {
        return new RunEnd();
    }

    static RunEnd of(RunOutcome outcome) {
        RunEnd end = because(outcome.problem());
        end.exitCode = outcome.exitCode();
        end.outputTruncated = outcome.outputTruncated();
        return end;
    }

    static RunEnd because(@Nullable String problem) {
        RunEnd end = new RunEnd();
        end.problem = shortened(problem);
        return end;
    }

    private static @Nullable String shortened(@Nullable String text) {
        return text == null ? null : CutText.of(text, MAX_PROBLEM_LENGTH);
    }

    @Nullable
    public Integer exitCode() {
        return exitCode;
    }

    public boolean outputTruncated() {
        return outputTruncated;
    }

    @Nullable
    public String problem() {
        return problem;
    }
}
