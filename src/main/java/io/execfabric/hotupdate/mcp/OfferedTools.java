package io.execfabric.hotupdate.mcp;

import io.execfabric.hotupdate.recommendation.Offer;
import io.execfabric.hotupdate.recommendation.Offers;
import io.execfabric.hotupdate.shared.Audited;
import io.execfabric.hotupdate.shared.Names;
import io.execfabric.hotupdate.shared.RefusalAudit;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.modelcontextprotocol.spec.McpSchema;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Finds the tool among those offered to this tenant at this moment, and runs it only if the client was
 * told of this very version.
 */
@Component
class OfferedTools {

    private final Offers offers;
    private final ToolErrors errors;
    private final ToolExecution runs;
    private final RefusalAudit trail;

    OfferedTools(Offers offers, ToolErrors errors, ToolExecution runs, RefusalAudit trail) {
        this.offers = offers;
        this.errors = errors;
        this.runs = runs;
        this.trail = trail;
    }

    McpSchema.CallToolResult run(McpRequest request, OpenSession session, ToolRequest call) {
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
}
