package io.execfabric.hotupdate.shared;

import com.fasterxml.jackson.annotation.JsonValue;
import io.execfabric.hotupdate.shared.text.ReadableText;
import io.execfabric.hotupdate.shared.wording.Wording;
import org.jspecify.annotations.Nullable;

/** Why somebody did something that others have to understand later: never empty or without a letter, at most 1,000 characters. */
public record Reason(@JsonValue String text) {

    private static final int LONGEST = 1000;

    public Reason {
        if (!ReadableText.hasLetter(text)) {
            throw new HotUpdateException(ErrorCode.REASON_MISSING, Wording.of("reason.missing"));
        }
        text = text.strip();
        if (text.length() > LONGEST) {
            throw new HotUpdateException(ErrorCode.INPUT_INVALID, Wording.of("reason.long", LONGEST));
        }
    }

    /** What came with a request; none given is refused as an empty one is. */
    public static Reason of(@Nullable String given) {
        return new Reason(given == null ? "" : given);
    }

    @Override
    public String toString() {
        return text;
    }
}
