package io.execfabric.hotupdate.recommendation;

import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.shared.page.PageRequest;
import io.execfabric.hotupdate.shared.wording.Wording;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants done, in their own words.
 *
 * @param text 1–1,000 characters, not blank
 * @param limit at most so many answers
 * @param only the code of the one Skill that is of interest; null for all
 */
public record RecommendationRequest(
        String text, int limit, @Nullable ScriptCode only) {

    public static final int LONGEST = 1000;

    public RecommendationRequest(String text, int limit) {
        this(text, limit, null);
    }

    public RecommendationRequest {
        text = text.strip();
        if (text.isEmpty()) {
            throw invalid(Wording.of("recommendation.request"));
        }
        if (text.length() > LONGEST) {
            throw invalid(Wording.of("recommendation.long", LONGEST));
        }
    }

    /** Whether one Skill fits a text that has its own code. */
    public static RecommendationRequest only(ScriptCode code) {
        return new RecommendationRequest(code.value(), PageRequest.DEFAULT_LIMIT, code);
    }

    /** What came with a call; the limit follows the rules of every list. */
    public static RecommendationRequest of(@Nullable String text, @Nullable Integer limit) {
        return new RecommendationRequest(
                text == null ? "" : text, PageRequest.of(limit, null).limit());
    }

    private static HotUpdateException invalid(Wording why) {
        return new HotUpdateException(ErrorCode.INPUT_INVALID, why);
    }
}
