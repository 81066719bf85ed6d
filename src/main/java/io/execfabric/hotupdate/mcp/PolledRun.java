package io.execfabric.hotupdate.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import io.execfabric.hotupdate.execution.ExecutionView;
import io.execfabric.hotupdate.execution.Executions;
import io.modelcontextprotocol.spec.McpSchema;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The platform's own tool: how a run goes that an earlier call started. */
@Component
class PolledRun {

    static final String NAME = "get_execution";

    private static final int LONGEST_WAIT = 30;

    private final Executions executions;
    private final ToolAnswers answers;

    PolledRun(Executions executions, ToolAnswers answers) {
        this.executions = executions;
        this.answers = answers;
    }

    static McpSchema.Tool definition() {
        Map<String, Object> schema = Map.of(
                "type",
                "object",
                "properties",
                Map.of(
                        "executionId", Map.of("type", "string", "description", "As an earlier call answered it."),
                        "waitSeconds",
                                Map.of(
                                        "type",
                                        "integer",
                                        "minimum",
                                        0,
                                        "maximum",
                                        LONGEST_WAIT,
                                        "description",
                                        "How long to wait for the end; 0 when left out.")),
                "required",
                List.of("executionId"),
                "additionalProperties",
                false);
        return new McpSchema.Tool(
                NAME,
                "Look at a run",
                "Answers how a run stands that an earlier call started, with its result when it has ended.",
                schema,
                null,
                new McpSchema.ToolAnnotations("Look at a run", true, false, true, false, null),
                null);
    }

    /** 404 for a run that this assistant did not ask for, exactly as for a missing one. */
    McpSchema.CallToolResult answer(McpRequest request, ToolRequest call) {
        JsonNode id = call.arguments().path("executionId");
        JsonNode wait = call.arguments().path("waitSeconds");
        if (!id.isTextual()) {
            return ToolErrors.invalid("executionId is the id that an earlier call answered.");
        }
        if (!wait.isMissingNode() && !(wait.isInt() && wait.asInt() >= 0 && wait.asInt() <= LONGEST_WAIT)) {
            return ToolErrors.invalid("waitSeconds is a whole number from 0 to " + LONGEST_WAIT + ".");
        }
        ExecutionView run = executions.view(request.assistant(), id.asText(), wait.asInt(0));
        return answers.of(run, request.portal());
    }
}
