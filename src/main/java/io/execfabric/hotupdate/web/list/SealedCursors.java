package io.execfabric.hotupdate.web.list;

import io.execfabric.hotupdate.shared.page.Cursors;
import io.execfabric.hotupdate.shared.page.Paged;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** Seals where a list goes on, in whatever answer has a list. */
@ControllerAdvice
class SealedCursors implements ResponseBodyAdvice<Object> {

    private final Cursors cursors;
    private final ListScope scope;

    SealedCursors(Cursors cursors, ListScope scope) {
        this.cursors = cursors;
        this.scope = scope;
    }

    @Override
    public boolean supports(MethodParameter answer, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter answer,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        return body instanceof Paged list && request instanceof ServletServerHttpRequest served
                ? sealed(list, served.getServletRequest())
                : body;
    }

    Paged sealed(Paged list, HttpServletRequest request) {
        String place = list.nextCursor();
        return place == null ? list : list.withNextCursor(cursors.seal(scope.of(request), place));
    }
}
