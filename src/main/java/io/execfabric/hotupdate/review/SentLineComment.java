package io.execfabric.hotupdate.review;

import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.wording.Wording;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A comment on a line as it arrives in JSON, by REST or in Tasklist's form, before anything of it is believed. */
public record SentLineComment(
        @Nullable String path,
        @Nullable Integer line,
        @Nullable String text) {

    /**
     * What was sent, none left out.
     *
     * @throws HotUpdateException INPUT_INVALID when one lacks its file or its text
     */
    public static List<LineComment> accept(@Nullable List<@Nullable SentLineComment> sent) {
        return sent == null
                ? List.of()
                : sent.stream().map(SentLineComment::accept).toList();
    }

    private static LineComment accept(@Nullable SentLineComment sent) {
        if (sent == null || sent.path == null || sent.text == null) {
            throw new HotUpdateException(ErrorCode.INPUT_INVALID, Wording.of("review.line-comment"));
        }
        return new LineComment(sent.path, sent.line, sent.text);
    }
}
