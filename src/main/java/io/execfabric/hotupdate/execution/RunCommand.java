package io.execfabric.hotupdate.execution;

import com.fasterxml.jackson.databind.JsonNode;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.shared.finding.Finding;
import io.execfabric.hotupdate.shared.finding.FindingCode;
import io.execfabric.hotupdate.shared.json.ExactValues;
import io.execfabric.hotupdate.shared.wording.Wording;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks for one run of the live version of a capability.
 *
 * @param input a JSON object of at most 1 MiB, with no number beyond a double's range and no half of a character
 * @param idempotencyKey the same key of the same requester means the same run; null for none
 * @param uploadBatchNo names uploaded data files; null for none
 * @param onlyVersion the Skill version's id that was meant; another one that went live meanwhile is not run. Null for
 *     whichever is live
 * @param client the program that asks for a model, as it calls itself, at most 100 characters; null for none
 */
public record RunCommand(
        ScriptCode code,
        JsonNode input,
        @Nullable String idempotencyKey,
        @Nullable String uploadBatchNo,
        @Nullable String onlyVersion,
        @Nullable String client) {

    /** Largest accepted input, as JSON text in UTF-8. */
    public static final int MAX_INPUT_BYTES = 1024 * 1024;

    private static final int MAX_KEY_LENGTH = 128;

    public RunCommand(
            ScriptCode code, JsonNode input, @Nullable String idempotencyKey, @Nullable String uploadBatchNo) {
        this(code, input, idempotencyKey, uploadBatchNo, null, null);
    }

    /** What a model's program asks for: that version and no other. */
    public static RunCommand ofModel(ScriptCode code, JsonNode input, String onlyVersion, String client) {
        return new RunCommand(code, input, null, null, onlyVersion, client);
    }

    public RunCommand {
        if (!input.isObject()) {
            throw invalid("input", Wording.of("run.input-object"));
        }
        ExactValues.require(input, Wording.of("run.input-unfit"));
        if (input.toString().getBytes(StandardCharsets.UTF_8).length > MAX_INPUT_BYTES) {
            throw invalid("input", Wording.of("run.input-large"));
        }
        if (idempotencyKey != null && (idempotencyKey.isBlank() || idempotencyKey.length() > MAX_KEY_LENGTH)) {
            throw invalid("idempotencyKey", Wording.of("run.key", MAX_KEY_LENGTH));
        }
    }

    /** The input as the text that is stored, hashed and given to the script. */
    public String inputText() {
        return input.toString();
    }

    private static HotUpdateException invalid(String field, Wording message) {
        return new HotUpdateException(
                ErrorCode.INPUT_INVALID,
                message,
                List.of(Finding.worded(FindingCode.FIELD_INVALID, field, null, message)));
    }
}
