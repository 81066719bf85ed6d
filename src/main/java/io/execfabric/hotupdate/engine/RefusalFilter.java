package io.execfabric.hotupdate.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.problem.ProblemFields;
import io.execfabric.hotupdate.shared.wording.ReaderLanguage;
import io.execfabric.hotupdate.shared.wording.Wording;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Whoever completes a task through the webapps' interface gets our refusal as our own interface tells it: same status, same
 * code, same sentence. The fields are those of a problem document and, for the webapps, those of the engine's own errors.
 */
@Component
class RefusalFilter extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    /** The engine's own refusal names its rights by words of its own. */
    private static final HotUpdateException WITHOUT_RIGHT =
            new HotUpdateException(ErrorCode.FORBIDDEN, Wording.of("task.not-yours"));

    private final ObjectMapper json;
    private final RefusedTaskAudit trail;
    private final LocaleResolver languages;

    RefusalFilter(ObjectMapper json, RefusedTaskAudit trail, LocaleResolver languages) {
        this.json = json;
        this.trail = trail;
        this.languages = languages;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/camunda/api/engine/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, answer);
        HotUpdateException refusal = refusalOf(request, answer.getStatus());
        if (refusal == WITHOUT_RIGHT && trail.isAboutNoTask(request)) {
            // the engine asks for rights first, and nobody has any on a task that is gone
            refusal = RefusalOfRequest.notThere();
        }
        if (refusal != null) {
            if (!READING.contains(request.getMethod())) {
                trail.record(request, refusal);
            }
            write(refusal, answer, ReaderLanguage.ours(languages.resolveLocale(request)));
        }
        answer.copyBodyToResponse();
    }

    private static @Nullable HotUpdateException refusalOf(HttpServletRequest request, int status) {
        if (status < HttpServletResponse.SC_BAD_REQUEST) {
            return null;
        }
        HotUpdateException own = refusalOf(request);
        if (own == null) {
            return status == HttpServletResponse.SC_FORBIDDEN ? WITHOUT_RIGHT : null;
        }
        if (own.code() != ErrorCode.CONFLICT) {
            return own;
        }
        // what the engine calls missing or wrong by itself is no lost race, nor is what somebody only reads
        boolean reads = READING.contains(request.getMethod());
        return status < HttpServletResponse.SC_INTERNAL_SERVER_ERROR ? null : reads ? RefusalOfRequest.notThere() : own;
    }

    private static @Nullable HotUpdateException refusalOf(HttpServletRequest request) {
        return request.getAttribute(RefusalOfRequest.ATTRIBUTE) instanceof HotUpdateException refusal ? refusal : null;
    }

    private void write(HotUpdateException refusal, HttpServletResponse answer, Locale reader) throws IOException {
        answer.resetBuffer();
        answer.setStatus(refusal.code().status());
        ReaderLanguage.mark(answer, reader);
        answer.setContentType(MediaType.APPLICATION_JSON_VALUE);
        answer.setCharacterEncoding(StandardCharsets.UTF_8.name());
        json.writeValue(answer.getOutputStream(), problem(refusal, reader));
    }

    private static Map<String, Object> problem(HotUpdateException refusal, Locale reader) {
        String detail = refusal.detail(reader);
        Map<String, Object> problem = ProblemFields.of(refusal.code(), detail, reader);
        problem.put("message", detail);
        problem.put("code", RefusalOfRequest.code(refusal));
        return problem;
    }
}
