package io.execfabric.hotupdate.execution.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.execfabric.hotupdate.execution.RunCommand;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.shared.finding.Finding;
import io.execfabric.hotupdate.shared.finding.FindingCode;
import io.execfabric.hotupdate.shared.wording.Wording;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a caller sends to start a run; no input means an empty one. */
record RunBody(
        @Nullable JsonNode input,
        @Nullable String idempotencyKey,
        @Nullable String uploadBatchNo) {

    /**
     * The same with the key that came as a header.
     *
     * @throws HotUpdateException when the body has another one
     */
    RunBody keyed(@Nullable String header) {
        if (header == null || header.equals(idempotencyKey)) {
            return this;
        }
        if (idempotencyKey != null) {
            Wording message = Wording.of("run.two-keys");
            throw new HotUpdateException(
                    ErrorCode.INPUT_INVALID,
                    message,
                    List.of(Finding.worded(FindingCode.FIELD_INVALID, "idempotencyKey", null, message)));
        }
        return new RunBody(input, header, uploadBatchNo);
    }

    RunCommand command(ScriptCode code) {
        JsonNode given = input == null || input.isNull() ? JsonNodeFactory.instance.objectNode() : input;
        return new RunCommand(code, given, idempotencyKey, uploadBatchNo);
    }
}
