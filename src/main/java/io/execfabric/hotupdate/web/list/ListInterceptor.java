package io.execfabric.hotupdate.web.list;

import io.execfabric.hotupdate.shared.page.Paged;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Looks at what a list is asked with before it answers, and seals where it goes on when a page shows it. */
@Component
class ListInterceptor implements HandlerInterceptor {

    /** What a page's link to the next part has before the cursor: all that the part was asked with. */
    private static final String NEXT = "nextPart";

    private final SealedCursors cursors;
    private final Map<HandlerMethod, ListParameters> known = new ConcurrentHashMap<>();

    ListInterceptor(SealedCursors cursors) {
        this.cursors = cursors;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (isRead(request) && handler instanceof HandlerMethod method && ListParameters.isList(method)) {
            ListParameters parameters = known.computeIfAbsent(method, ListParameters::of);
            AskedParameters.check(
                    request.getParameterMap(),
                    parameters,
                    request.getRequestURI().startsWith("/api/"));
        }
        return true;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page != null && page.getModel().values().stream().anyMatch(Paged.class::isInstance)) {
            page.getModel()
                    .replaceAll((name, value) -> value instanceof Paged list ? cursors.sealed(list, request) : value);
            page.addObject(NEXT, next(request));
        }
    }

    private static String next(HttpServletRequest request) {
        String query = ServletUriComponentsBuilder.fromRequest(request)
                .replaceQueryParam(ListParameters.CURSOR)
                .build()
                .getQuery();
        return query == null || query.isEmpty() ? "?" : "?" + query + "&";
    }

    private static boolean isRead(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }
}
