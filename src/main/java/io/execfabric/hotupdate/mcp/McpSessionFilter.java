package io.execfabric.hotupdate.mcp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.QuotaExceeded;
import io.execfabric.hotupdate.shared.problem.ProblemFields;
import io.execfabric.hotupdate.shared.wording.Wording;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.Challenge;
import io.execfabric.hotupdate.tenancy.CurrentCaller;
import io.execfabric.hotupdate.tenancy.TokenKind;
import io.execfabric.hotupdate.tenancy.TokenName;
import io.execfabric.hotupdate.tenancy.TokenScope;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * In front of the endpoint, behind the log-in: lets in tokens of assistants and of people, each to its own sessions alone,
 * and no page of another site.
 */
class McpSessionFilter extends OncePerRequestFilter {

    static final String SESSION = "Mcp-Session-Id";

    /** Arguments of 1 MiB may be written with escapes: room for both. */
    private static final int MOST_BYTES = 4 * 1024 * 1024;

    private static final Wording NARROW = Wording.of("route.scope", TokenScope.RUN.word());

    private final CurrentCaller callers;
    private final OpenSessions sessions;
    private final CallThrottle throttle;
    private final ObjectMapper json;
    private final Clock clock;

    McpSessionFilter(
            CurrentCaller callers, OpenSessions sessions, CallThrottle throttle, ObjectMapper json, Clock clock) {
        this.callers = callers;
        this.sessions = sessions;
        this.throttle = throttle;
        this.json = json;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Caller caller = callers.get();
        TokenName token = caller.token();
        String portal =
                ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
        if (token == null || caller.tenant() == null || caller.tokenKind() == TokenKind.AGENT) {
            refuse(response, ErrorCode.FORBIDDEN, "Assistants come in with a token of kind ai, or a person's own.");
        } else if (!isFromHere(request, portal)) {
            refuse(response, ErrorCode.FORBIDDEN, "Pages of other sites may not ask here.");
        } else if (HttpMethod.HEAD.matches(request.getMethod())) {
            // the library would open the stream of a GET, and end the one that this session has
            response.setHeader(HttpHeaders.ALLOW, "GET, POST, DELETE");
            refuse(response, ErrorCode.METHOD_NOT_ALLOWED, "A stream has no head of its own.");
        } else if (!isOwnSession(request.getHeader(SESSION), token)) {
            refuse(response, ErrorCode.NOT_FOUND, "There is no such session.");
        } else {
            let(request, response, chain, new McpRequest(caller.asAssistant(), token, portal, null));
        }
    }

    private void let(HttpServletRequest request, HttpServletResponse response, FilterChain chain, McpRequest asked)
            throws ServletException, IOException {
        try {
            throttle.takeRequest(asked.token());
            if ("POST".equals(request.getMethod())) {
                message(request, response, chain, asked);
            } else {
                asked.attach(request);
                chain.doFilter(request, response);
            }
        } catch (QuotaExceeded tooMuch) {
            response.setHeader(
                    HttpHeaders.RETRY_AFTER, String.valueOf(tooMuch.retryAfter().toSeconds()));
            refuse(response, tooMuch.code(), tooMuch.getMessage());
        }
    }

    private void message(HttpServletRequest request, HttpServletResponse response, FilterChain chain, McpRequest asked)
            throws ServletException, IOException {
        byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        JsonNode message = body.length > MOST_BYTES ? null : parsed(body);
        if (body.length > MOST_BYTES) {
            refuse(response, ErrorCode.TOO_LARGE, "A request has at most 4 MiB.");
        } else if (message == null) {
            refuse(response, ErrorCode.BAD_REQUEST, "The body is one JSON-RPC message.");
        } else if (MessageRules.refusal(message, body.length).isPresent()) {
            refuse(
                    response,
                    ErrorCode.BAD_REQUEST,
                    MessageRules.refusal(message, body.length).get());
        } else if (MessageRules.isCall(message) && !asked.assistant().reaches(TokenScope.RUN)) {
            response.addHeader(HttpHeaders.WWW_AUTHENTICATE, Challenge.insufficient(TokenScope.RUN));
            refuse(response, ErrorCode.FORBIDDEN, NARROW.english());
        } else {
            if (MessageRules.isGreeting(message)) {
                throttle.takeSession(asked.token());
            }
            String id = message.hasNonNull("id") ? message.get("id").toString() : null;
            new McpRequest(asked.assistant(), asked.token(), asked.portal(), id).attach(request);
            chain.doFilter(
                    new CachedBody(request, body),
                    MessageRules.isAnswer(message) ? new AnswerToNobody(response) : response);
            tell(asked, response.getStatus());
        }
    }

    /** In place of the library's own lines, which call each message that it cannot read an error. */
    private void tell(McpRequest asked, int status) {
        if (status >= HttpStatus.INTERNAL_SERVER_ERROR.value()) {
            logger.error("A message of token " + asked.token().id() + " was not answered: " + status);
        } else if (status >= HttpStatus.BAD_REQUEST.value()) {
            logger.info("A message of token " + asked.token().id() + " was refused: " + status);
        }
    }

    /** A browser says where a page came from; programs say nothing. */
    private static boolean isFromHere(HttpServletRequest request, String portal) {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin == null || origin.equals(portal);
    }

    /** Without a session id, it is the beginning of one. */
    private boolean isOwnSession(@Nullable String id, TokenName token) {
        if (id == null) {
            return true;
        }
        var session = sessions.find(id, token);
        session.ifPresent(found -> found.use(clock.instant()));
        return session.isPresent();
    }

    /** Null for what is no JSON object; the endpoint behind would say more of its inside than it should. */
    private @Nullable JsonNode parsed(byte[] body) throws IOException {
        try {
            JsonNode message = json.readTree(body);
            return message != null && message.isObject() ? message : null;
        } catch (JsonProcessingException notJson) {
            logger.debug("A body that is no JSON", notJson);
            return null;
        }
    }

    private void refuse(HttpServletResponse response, ErrorCode code, @Nullable String detail) throws IOException {
        response.setStatus(HttpStatus.valueOf(code.status()).value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), ProblemFields.of(code, String.valueOf(detail), Locale.ENGLISH));
    }
}
