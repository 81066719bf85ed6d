package io.execfabric.hotupdate.execution.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.execfabric.hotupdate.execution.RunCommand;
import io.execfabric.hotupdate.shared.ScriptCode;
import org.jspecify.annotations.Nullable;

/** What a caller sends to start a run; no input means an empty one. */
record RunBody(
        @Nullable JsonNode input,
        @Nullable String idempotencyKey,
        @Nullable String uploadBatchNo) {

    RunCommand command(ScriptCode code) {
        JsonNode given = input == null || input.isNull() ? JsonNodeFactory.instance.objectNode() : input;
        return new RunCommand(code, given, idempotencyKey, uploadBatchNo);
    }
}
