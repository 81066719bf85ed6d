package io.execfabric.hotupdate.web.list;

import io.execfabric.hotupdate.shared.page.Cursors;
import io.execfabric.hotupdate.shared.page.PageRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Reads which part of a list is asked for; behind it a cursor is the place that it was made of. */
@Component
class PageRequestResolver implements HandlerMethodArgumentResolver {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private final Cursors cursors;
    private final ListScope scope;

    PageRequestResolver(Cursors cursors, ListScope scope) {
        this.cursors = cursors;
        this.scope = scope;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == PageRequest.class;
    }

    @Override
    public PageRequest resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest asked = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        String cursor = asked.getParameter(ListParameters.CURSOR);
        return PageRequest.of(
                limit(asked.getParameter(ListParameters.LIMIT)),
                cursor == null || cursor.isEmpty() ? null : cursors.open(scope.of(asked), cursor));
    }

    private static @Nullable Integer limit(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (!NUMBER.matcher(text).matches()) {
            throw PageRequest.wrongLimit();
        }
        return Integer.valueOf(text);
    }
}
