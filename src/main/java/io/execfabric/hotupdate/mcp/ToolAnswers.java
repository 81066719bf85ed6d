package io.execfabric.hotupdate.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.execfabric.hotupdate.execution.ArtifactView;
import io.execfabric.hotupdate.execution.ExecutionStatus;
import io.execfabric.hotupdate.execution.ExecutionView;
import io.execfabric.hotupdate.mcp.text.ModelJson;
import io.execfabric.hotupdate.mcp.text.ModelText;
import io.execfabric.hotupdate.shared.download.FileName;
import io.modelcontextprotocol.spec.McpSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A run as a model reads it: what it printed, its result as JSON, links to its files, and what to do next. */
@Component
class ToolAnswers {

    private static final int ERRORS = 4_096;

    private final McpProperties limits;
    private final ObjectMapper json;

    ToolAnswers(McpProperties limits, ObjectMapper json) {
        this.limits = limits;
        this.json = json;
    }

    McpSchema.CallToolResult of(ExecutionView run, String portal) {
        List<McpSchema.Content> content = new ArrayList<>();
        content.add(new McpSchema.TextContent(text(run, portal)));
        JsonNode result = run.result() == null ? null : ModelJson.visible(run.result());
        if (result != null) {
            content.add(new McpSchema.TextContent(ModelText.beginning(result.toString(), limits.textLimit())));
        }
        run.artifacts().forEach(file -> content.add(link(run, file, portal)));
        boolean failed = run.status().isFinal() && run.status() != ExecutionStatus.SUCCEEDED;
        return new McpSchema.CallToolResult(content, failed, structure(run, result, portal), null);
    }

    private String text(ExecutionView run, String portal) {
        return switch (run.status()) {
            case AWAITING_CONFIRMATION ->
                "AWAITING_CONFIRMATION: a person has to confirm this run before it starts. Ask them to open "
                        + page(run, portal) + " and then ask get_execution for " + run.id() + ".";
            case QUEUED, RUNNING ->
                run.status() + ": the run goes on. Ask get_execution for " + run.id() + " to see how it ends.";
            case SUCCEEDED -> printed(run);
            case DENIED, EXPIRED, CANCELLED -> run.status() + ": the run was not carried out to its end." + said(run);
            case FAILED, TIMED_OUT, LOST -> failure(run);
        };
    }

    private String printed(ExecutionView run) {
        String printed = run.stdout();
        return printed == null || printed.isBlank()
                ? "SUCCEEDED without output."
                : ModelText.beginning(printed, limits.textLimit());
    }

    private String failure(ExecutionView run) {
        String exit = run.exitCode() == null ? "" : " with exit code " + run.exitCode();
        return run.status() + exit + "." + said(run) + part("Standard error", run.stderr())
                + part("Standard output", run.stdout());
    }

    private static String said(ExecutionView run) {
        return run.problem() == null ? "" : " " + ModelText.end(run.problem(), ERRORS);
    }

    private static String part(String name, @Nullable String text) {
        return text == null || text.isBlank() ? "" : "\n\n" + name + ":\n" + ModelText.end(text, ERRORS);
    }

    /** A result that is too long for the text is too long here, too: cut, it would not be the same JSON any more. */
    private Map<String, Object> structure(ExecutionView run, @Nullable JsonNode result, String portal) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("status", run.status().name());
        answer.put("executionId", run.id());
        answer.put("version", run.version());
        answer.put("portalLink", page(run, portal));
        if (run.exitCode() != null) {
            answer.put("exitCode", run.exitCode());
        }
        if (result != null) {
            int length = result.toString().length();
            boolean fits = length <= limits.textLimit();
            answer.put(fits ? "result" : "resultLeftOut", fits ? json.convertValue(result, Object.class) : length);
        }
        return answer;
    }

    private static String page(ExecutionView run, String portal) {
        return portal + "/executions/" + run.id();
    }

    private static McpSchema.ResourceLink link(ExecutionView run, ArtifactView file, String portal) {
        return McpSchema.ResourceLink.builder()
                .name(file.name())
                .uri(portal + "/api/v1/executions/" + run.id() + "/artifacts/" + FileName.inAddress(file.name()))
                .mimeType("application/octet-stream")
                .size(file.size())
                .build();
    }
}
