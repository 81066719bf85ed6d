package io.execfabric.hotupdate.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.execfabric.hotupdate.recommendation.Offer;
import io.execfabric.hotupdate.recommendation.Offers;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.page.Cursors;
import io.execfabric.hotupdate.shared.page.ItemList;
import io.modelcontextprotocol.server.McpAsyncServerExchange;
import io.modelcontextprotocol.spec.McpSchema;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** {@code tools/list}: computed for the caller at each request, the platform's own tool on the first page. */
@Component
class ListToolsHandler extends RequestHandler<McpSchema.ListToolsResult> {

    private final Offers offers;
    private final OpenSessions sessions;
    private final ToolDefinition definition;
    private final McpProperties limits;
    private final ObjectMapper json;
    private final Cursors cursors;

    ListToolsHandler(
            Offers offers,
            OpenSessions sessions,
            ToolDefinition definition,
            McpProperties limits,
            ObjectMapper json,
            Cursors cursors) {
        this.offers = offers;
        this.sessions = sessions;
        this.definition = definition;
        this.limits = limits;
        this.json = json;
        this.cursors = cursors;
    }

    @Override
    McpSchema.ListToolsResult answer(McpAsyncServerExchange exchange, @Nullable Object params) {
        McpRequest request = McpRequest.of(exchange);
        String cursor = cursor(params);
        String list = "tools/list of " + request.assistant().tenant() + " for "
                + request.assistant().user();
        ItemList<Offer> part = offers.list(request.assistant(), request.part(limits.pageSize(), place(list, cursor)));
        sessions.find(exchange.sessionId(), request.token()).ifPresent(session -> note(session, part.items()));
        List<McpSchema.Tool> tools = new ArrayList<>();
        if (cursor == null) {
            tools.add(PolledRun.definition());
        }
        part.items().forEach(offer -> tools.add(definition.of(offer)));
        String next = part.nextCursor();
        return new McpSchema.ListToolsResult(tools, next == null ? null : cursors.seal(list, next));
    }

    private @Nullable String place(String list, @Nullable String cursor) {
        try {
            return cursor == null ? null : cursors.open(list, cursor);
        } catch (HotUpdateException refused) {
            throw error(McpSchema.ErrorCodes.INVALID_PARAMS, String.valueOf(refused.getMessage()));
        }
    }

    /** What the client was told before is not written down again. */
    private void note(OpenSession session, List<Offer> listed) {
        List<Offer> news = listed.stream().filter(session::tell).toList();
        offers.told(session.assistant(), session.client(), news);
    }

    private @Nullable String cursor(@Nullable Object params) {
        JsonNode cursor = json.<JsonNode>valueToTree(params).path("cursor");
        if (cursor.isMissingNode() || cursor.isNull()) {
            return null;
        }
        if (!cursor.isTextual()) {
            throw error(McpSchema.ErrorCodes.INVALID_PARAMS, "cursor is the text of an earlier answer's nextCursor.");
        }
        return cursor.asText();
    }
}
