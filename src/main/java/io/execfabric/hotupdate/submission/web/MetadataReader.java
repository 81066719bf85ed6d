package io.execfabric.hotupdate.submission.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.json.ExactJson;
import io.execfabric.hotupdate.shared.json.ExactValues;
import io.execfabric.hotupdate.shared.wording.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the {@code metadata} part to the letter: a text is no number, "yes" is no true. Unknown keys are left alone. */
@Component
class MetadataReader {

    SubmissionMetadata read(byte[] json) {
        JsonNode metadata = parse(json);
        return new SubmissionMetadata(
                text(metadata, "scriptCode"),
                text(metadata, "scenario"),
                flag(metadata, "aiCallable"),
                flag(metadata, "manualExecution"),
                flag(metadata, "confirmationRequired"),
                text(metadata, "tenant"),
                text(metadata, "note"),
                text(metadata, "nameEncoding"));
    }

    private static JsonNode parse(byte[] json) {
        try {
            JsonNode metadata = ExactJson.read(json);
            if (metadata.isObject()) {
                ExactValues.require(metadata, Wording.of("metadata.unfit"));
                return metadata;
            }
        } catch (JsonProcessingException e) {
            throw ExactJson.refusal(e, Wording.of("metadata.no-json"));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        throw new HotUpdateException(ErrorCode.BAD_REQUEST, Wording.of("metadata.object"));
    }

    private static @Nullable String text(JsonNode metadata, String key) {
        JsonNode value = metadata.path(key);
        if (value.isNull() || value.isMissingNode()) {
            return null;
        }
        return value.isTextual() ? value.textValue() : wrongType(key, Wording.of("metadata.text"));
    }

    private static @Nullable Boolean flag(JsonNode metadata, String key) {
        JsonNode value = metadata.path(key);
        if (value.isNull() || value.isMissingNode()) {
            return null;
        }
        return value.isBoolean() ? value.booleanValue() : wrongType(key, Wording.of("metadata.flag"));
    }

    private static <T> T wrongType(String key, Wording wanted) {
        throw new HotUpdateException(ErrorCode.BAD_REQUEST, Wording.of("metadata.type", key, wanted));
    }
}
