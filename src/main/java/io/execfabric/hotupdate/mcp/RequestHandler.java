package io.execfabric.hotupdate.mcp;

import io.execfabric.hotupdate.shared.Conflicts;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.QuotaExceeded;
import io.modelcontextprotocol.server.McpAsyncServerExchange;
import io.modelcontextprotocol.server.McpRequestHandler;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/** A request of the protocol that is answered on its own thread; what it throws becomes a protocol error that says no more than it should. */
abstract class RequestHandler<T> implements McpRequestHandler<T> {

    private static final Logger LOG = LoggerFactory.getLogger(RequestHandler.class);
    private static final int REFUSED = -32000;

    @Override
    public final Mono<T> handle(McpAsyncServerExchange exchange, @Nullable Object params) {
        return Mono.fromSupplier(() -> answered(exchange, params));
    }

    abstract T answer(McpAsyncServerExchange exchange, @Nullable Object params);

    private T answered(McpAsyncServerExchange exchange, @Nullable Object params) {
        try {
            return answer(exchange, params);
        } catch (QuotaExceeded tooMuch) {
            throw error(
                    REFUSED,
                    tooMuch.getMessage() + " Try again in "
                            + tooMuch.retryAfter().toSeconds() + " s.");
        } catch (HotUpdateException refused) {
            throw error(McpSchema.ErrorCodes.INVALID_PARAMS, refused.getMessage());
        } catch (McpError said) {
            throw said;
        } catch (RuntimeException e) {
            if (Conflicts.isIn(e)) {
                throw error(REFUSED, Conflicts.told(e).getMessage());
            }
            LOG.error("A request of an assistant failed", e);
            throw error(McpSchema.ErrorCodes.INTERNAL_ERROR, "Something went wrong on our side.");
        }
    }

    static McpError error(int code, @Nullable String message) {
        return McpError.builder(code).message(String.valueOf(message)).build();
    }
}
