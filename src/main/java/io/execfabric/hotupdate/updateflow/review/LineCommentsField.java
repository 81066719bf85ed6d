package io.execfabric.hotupdate.updateflow.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.execfabric.hotupdate.review.LineComment;
import io.execfabric.hotupdate.review.SentLineComment;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.wording.Wording;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form's field {@code lineComments}: a JSON array of {@code {path, line, text}}. As bytes (UTF-8) it may be as long as the
 * rules allow; as text it has to fit the engine's column, and a longer one is refused rather than cut.
 */
public final class LineCommentsField {

    /** What the engine keeps of a text. */
    static final int MAX_TEXT = 4000;

    /** 200 comments of 2,000 characters with their paths, in UTF-8 and escaped, and room to spare. */
    static final int MAX_BYTES = 4 * 1024 * 1024;

    private static final ObjectMapper JSON =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private static final TypeReference<List<@Nullable SentLineComment>> COMMENTS = new TypeReference<>() {};

    private LineCommentsField() {}

    static byte[] write(List<LineComment> comments) {
        try {
            return JSON.writeValueAsBytes(comments);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Comments that cannot be written as JSON", e);
        }
    }

    static List<LineComment> read(@Nullable Object value) {
        if (value == null || (value instanceof String none && none.isBlank())) {
            return List.of();
        }
        if (value instanceof byte[] bytes && bytes.length <= MAX_BYTES) {
            return parse(new String(bytes, StandardCharsets.UTF_8));
        }
        if (value instanceof String text && text.length() <= MAX_TEXT) {
            return parse(text);
        }
        throw new HotUpdateException(ErrorCode.INPUT_INVALID, Wording.of("review.line-comments-type", MAX_TEXT));
    }

    private static List<LineComment> parse(String json) {
        try {
            return SentLineComment.accept(JSON.readValue(json, COMMENTS));
        } catch (JsonProcessingException e) {
            throw new HotUpdateException(ErrorCode.BAD_REQUEST, Wording.of("review.line-comments-json"));
        }
    }
}
