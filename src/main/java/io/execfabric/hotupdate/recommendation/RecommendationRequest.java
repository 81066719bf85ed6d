package io.execfabric.hotupdate.recommendation;

import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.PageRequest;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants done, in their own words.
 *
 * @param text 1–1,000 characters, not blank
 * @param limit at most so many answers
 */
public record RecommendationRequest(String text, int limit) {

    public static final int LONGEST = 1000;

    public RecommendationRequest {
        text = text.strip();
        if (text.isEmpty()) {
            throw invalid("Say in 'request' what is to be done.");
        }
        if (text.length() > LONGEST) {
            throw invalid("A request has at most " + LONGEST + " characters.");
        }
    }

    /** What came with a call; the limit follows the rules of every list. */
    public static RecommendationRequest of(@Nullable String text, @Nullable Integer limit) {
        return new RecommendationRequest(
                text == null ? "" : text, PageRequest.of(limit, null).limit());
    }

    private static HotUpdateException invalid(String why) {
        return new HotUpdateException(ErrorCode.INPUT_INVALID, why);
    }
}
