package io.execfabric.hotupdate.mcp;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.execfabric.hotupdate.recommendation.Offer;
import io.execfabric.hotupdate.recommendation.Offers;
import io.execfabric.hotupdate.shared.Audited;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.Names;
import io.execfabric.hotupdate.shared.RefusalAudit;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.micrometer.core.instrument.MeterRegistry;
import io.modelcontextprotocol.server.McpAsyncServerExchange;
import io.modelcontextprotocol.spec.McpSchema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * {@code tools/call}: finds the tool among those offered to this tenant at this moment, and runs it only if the client was
 * told of this very version.
 */
@Component
class CallToolHandler extends RequestHandler<McpSchema.CallToolResult> {

    private final Offers offers;
    private final OpenSessions sessions;
    private final CallThrottle throttle;
    private final ToolErrors errors;
    private final ToolExecution runs;
    private final PolledRun polled;
    private final RefusalAudit trail;
    private final MeterRegistry meters;
    private final ObjectMapper json;

    CallToolHandler(
            Offers offers,
            OpenSessions sessions,
            CallThrottle throttle,
            ToolErrors errors,
            ToolExecution runs,
            PolledRun polled,
            RefusalAudit trail,
            MeterRegistry meters,
            ObjectMapper json) {
        this.offers = offers;
        this.sessions = sessions;
        this.throttle = throttle;
        this.errors = errors;
        this.runs = runs;
        this.polled = polled;
        this.trail = trail;
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
            throttle.takeCall(request.token());
            return call.name().equals(PolledRun.NAME) ? polled.answer(request, call) : run(request, session, call);
        } catch (HotUpdateException refused) {
            return ToolErrors.refused(refused);
        }
    }

    private McpSchema.CallToolResult run(McpRequest request, OpenSession session, ToolRequest call) {
        if (!Names.isWellFormed(call.name()) || Names.isReserved(call.name())) {
            return refused(session, "none", "There is no such tool.", ToolErrors.missing());
        }
        ScriptCode code = new ScriptCode(call.name());
        String told = session.told(code);
        Offer offer = offers.find(request.assistant(), code).orElse(null);
        if (offer == null) {
            return told == null
                    ? refused(session, code.value(), "There is no such tool.", ToolErrors.missing())
                    : refused(session, code.value(), "The tool was withdrawn.", ToolErrors.withdrawn());
        }
        if (told != null && !told.equals(offer.skillVersionId())) {
            return changed(session, offer);
        }
        return runs.run(request, session, offer, call).orElseGet(() -> run(request, session, call));
    }

    private McpSchema.CallToolResult changed(OpenSession session, Offer now) {
        if (session.tell(now)) {
            offers.told(session.assistant(), session.client(), List.of(now));
        }
        String why = "The tool is version " + now.version() + " now.";
        return refused(session, now.code().value(), why, errors.changed(now));
    }

    private McpSchema.CallToolResult refused(
            OpenSession session, String tool, String why, McpSchema.CallToolResult answer) {
        String detail = why + " Called by " + session.client() + " with the token "
                + session.token().name() + ".";
        trail.refused(new Audited(
                session.tenant(), session.assistant().user(), "RUN_REQUEST_REFUSED", "skill", tool, detail));
        return answer;
    }

    private void count(OpenSession session, McpSchema.CallToolResult answer) {
        String outcome = answer.structuredContent() instanceof java.util.Map<?, ?> said
                ? String.valueOf(said.containsKey("error") ? said.get("error") : said.get("status"))
                : "answered";
        meters.counter("hotupdate.mcp.calls", "tenant", session.tenant().value(), "outcome", outcome)
                .increment();
    }
}
