package io.execfabric.hotupdate.submission;

import io.execfabric.hotupdate.shared.Reason;
import io.execfabric.hotupdate.shared.RiskLevel;
import io.execfabric.hotupdate.shared.RunLimits;
import io.execfabric.hotupdate.shared.ScriptCode;
import org.jspecify.annotations.Nullable;

/**
 * A wish for other answers of a live capability; what is not said stays as it is.
 *
 * @param risk a higher one than was approved, or null
 * @param limits all that its runs shall have instead, or null
 */
public record AnswersCommand(
        ScriptCode code,
        RequestedAnswers answers,
        @Nullable RiskLevel risk,
        @Nullable RunLimits limits,
        Reason reason) {}
