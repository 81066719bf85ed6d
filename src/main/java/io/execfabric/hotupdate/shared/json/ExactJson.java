package io.execfabric.hotupdate.shared.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.wording.Wording;
import java.io.IOException;

/**
 * JSON of other people as it stands: one document and nothing behind it, each number with its digits, no key twice, and no
 * deeper than everything behind us can follow.
 */
public final class ExactJson {

    /** Most levels of a document; the first one is its outermost object. */
    public static final int MAX_DEPTH = 500;

    /** Longer ones are refused before they are read: reading takes more than linear time. */
    private static final int LONGEST_NUMBER = 5_000;

    private static final JsonMapper STRICT = mapper(factory(MAX_DEPTH, true));
    private static final JsonMapper STORED = mapper(factory(4 * MAX_DEPTH, false));

    private ExactJson() {}

    /**
     * Reads a document.
     *
     * @throws JsonProcessingException when it is no JSON, or more than one document, or too deep
     */
    public static JsonNode read(String text) throws JsonProcessingException {
        return STRICT.readTree(text);
    }

    /** The same of bytes in whichever UTF. */
    public static JsonNode read(byte[] text) throws IOException {
        return STRICT.readTree(text);
    }

    /**
     * The refusal of a document that could not be read: INPUT_INVALID where it is JSON with something in it that cannot be
     * kept, else BAD_REQUEST with {@code detail}.
     */
    public static HotUpdateException refusal(JsonProcessingException why, Wording detail) {
        JsonProcessingException inside = why.getCause() instanceof JsonProcessingException cause ? cause : why;
        String said = inside.getOriginalMessage();
        if (inside instanceof StreamConstraintsException && said.startsWith("Number")) {
            return unfit(Wording.of("json.number", LONGEST_NUMBER), why);
        }
        if (inside instanceof InputCoercionException) {
            return unfit(Wording.of("json.number-place"), why);
        }
        return said.contains("surrogate")
                ? unfit(Wording.of("json.surrogate"), why)
                : new HotUpdateException(ErrorCode.BAD_REQUEST, detail, why);
    }

    private static HotUpdateException unfit(Wording detail, JsonProcessingException why) {
        return new HotUpdateException(ErrorCode.INPUT_INVALID, detail, why);
    }

    /** What was stored as JSON once, under whichever rules; a text that can no longer be read is that text. */
    public static JsonNode stored(String text) {
        try {
            return STORED.readTree(text);
        } catch (JsonProcessingException notByTheseRules) {
            return TextNode.valueOf(text);
        }
    }

    /** The mapper for values around such documents. */
    public static JsonMapper mapper() {
        return mapper(MAX_DEPTH);
    }

    /** The same for documents of at most {@code depth} levels. */
    public static JsonMapper mapper(int depth) {
        return mapper(factory(depth, true));
    }

    /** For mappers that somebody else builds, with the features of {@link #mapper}. */
    static JsonFactory factory() {
        return factory(MAX_DEPTH, true);
    }

    private static JsonFactory factory(int depth, boolean keysAreUnique) {
        JsonFactoryBuilder settings = new JsonFactoryBuilder();
        settings.streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(depth)
                        .maxNumberLength(LONGEST_NUMBER)
                        .build())
                .streamWriteConstraints(StreamWriteConstraints.builder()
                        .maxNestingDepth(5 * MAX_DEPTH)
                        .build())
                .configure(StreamReadFeature.STRICT_DUPLICATE_DETECTION, keysAreUnique);
        return new ExactJsonFactory(settings);
    }

    private static JsonMapper mapper(JsonFactory factory) {
        return JsonMapper.builder(factory)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .build();
    }
}
