package io.execfabric.hotupdate.mcp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.execfabric.hotupdate.mcp.text.ModelText;
import io.execfabric.hotupdate.recommendation.Offer;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.QuotaExceeded;
import io.execfabric.hotupdate.shared.finding.Finding;
import io.modelcontextprotocol.spec.McpSchema;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Refusals that a model can act on. */
@Component
class ToolErrors {

    private static final int FINDINGS = 20;

    private final ToolDefinition definition;
    private final ObjectMapper json;

    ToolErrors(ToolDefinition definition, ObjectMapper json) {
        this.definition = definition;
        this.json = json;
    }

    /** The same for a name that means nothing and for one that means something to another tenant. */
    static McpSchema.CallToolResult missing() {
        return error("There is no such tool. List the tools to see which there are.", Map.of("error", "missing"));
    }

    static McpSchema.CallToolResult withdrawn() {
        return error(
                "This tool was withdrawn: it is not offered any more. List the tools to see which there are.",
                Map.of("error", "withdrawn"));
    }

    /** Nothing was run: the definition that the client holds is not the one that would be. */
    McpSchema.CallToolResult changed(Offer now) {
        Map<String, Object> tool = definition.asObject(now);
        return error(
                "This tool has changed since it was listed: its current version is " + now.version()
                        + ". Nothing was run. Read the definition as it is now, then call it again if it still does what you"
                        + " need.\n" + text(tool),
                Map.of("error", "changed", "currentVersion", now.version(), "tool", tool));
    }

    static McpSchema.CallToolResult refused(HotUpdateException refusal) {
        String wait = refusal instanceof QuotaExceeded tooMuch
                ? " Try again in " + tooMuch.retryAfter().toSeconds() + " s."
                : "";
        return error(
                refusal.getMessage() + wait + findings(refusal.findings()),
                Map.of("error", refusal.code().slug()));
    }

    static McpSchema.CallToolResult invalid(String message) {
        return error(message, Map.of("error", "input-invalid"));
    }

    private static String findings(List<Finding> findings) {
        return findings.stream()
                .limit(FINDINGS)
                .map(finding -> "\n- " + (finding.path().isEmpty() ? "" : finding.path() + ": ") + finding.message())
                .map(ModelText::visible)
                .collect(Collectors.joining());
    }

    private static McpSchema.CallToolResult error(String text, Map<String, Object> structure) {
        return new McpSchema.CallToolResult(List.of(new McpSchema.TextContent(text)), true, structure, null);
    }

    private String text(Map<String, Object> tool) {
        try {
            return json.writeValueAsString(tool);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tool's definition is JSON", e);
        }
    }
}
