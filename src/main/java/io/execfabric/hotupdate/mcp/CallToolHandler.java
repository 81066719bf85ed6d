package io.execfabric.hotupdate.mcp;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.tenancy.TokenScope;
import io.micrometer.core.instrument.MeterRegistry;
import io.modelcontextprotocol.server.McpAsyncServerExchange;
import io.modelcontextprotocol.spec.McpSchema;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** {@code tools/call}: the platform's own tool, or one of those that are offered; counts what came of it. */
@Component
class CallToolHandler extends RequestHandler<McpSchema.CallToolResult> {

    private final OpenSessions sessions;
    private final CallThrottle throttle;
    private final OfferedTools tools;
    private final PolledRun polled;
    private final MeterRegistry meters;
    private final ObjectMapper json;

    CallToolHandler(
            OpenSessions sessions,
            CallThrottle throttle,
            OfferedTools tools,
            PolledRun polled,
            MeterRegistry meters,
            ObjectMapper json) {
        this.sessions = sessions;
        this.throttle = throttle;
        this.tools = tools;
        this.polled = polled;
        this.meters = meters;
        this.json = json;
    }

    @Override
    McpSchema.CallToolResult answer(McpAsyncServerExchange exchange, @Nullable Object params) {
        McpRequest request = McpRequest.of(exchange);
        OpenSession session = sessions.find(exchange.sessionId(), request.token())
                .orElseThrow(() -> error(McpSchema.ErrorCodes.INVALID_REQUEST, "This session is over."));
        ToolRequest call = ToolRequest.of(json.valueToTree(params), Progress.of(exchange, json.valueToTree(params)));
        McpSchema.CallToolResult answer = answer(request, session, call);
        count(session, answer);
        return answer;
    }

    private McpSchema.CallToolResult answer(McpRequest request, OpenSession session, ToolRequest call) {
        try {
            // told by status before it comes here, if only the message is read alike there and here
            request.assistant().require(TokenScope.RUN);
            throttle.takeCall(request.token());
            return call.name().equals(PolledRun.NAME)
                    ? polled.answer(request, call)
                    : tools.run(request, session, call);
        } catch (HotUpdateException refused) {
            return ToolErrors.refused(refused);
        }
    }

    private void count(OpenSession session, McpSchema.CallToolResult answer) {
        String outcome = answer.structuredContent() instanceof java.util.Map<?, ?> said
                ? String.valueOf(said.containsKey("error") ? said.get("error") : said.get("status"))
                : "answered";
        meters.counter("hotupdate.mcp.calls", "tenant", session.tenant().value(), "outcome", outcome)
                .increment();
    }
}
