package io.execfabric.hotupdate.web;

import io.execfabric.hotupdate.fuzz.FuzzTarget;
import io.execfabric.hotupdate.fuzz.Mutation;
import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.RelativePath;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.shared.page.PageRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.web.servlet.LocaleResolver;

/** An address, a method and headers, through what stands before everything else: let through, or refused in our words. */
public final class HeadersTarget implements FuzzTarget {

    private static final List<String> NAMES = List.of(
            "Accept",
            "Accept-Language",
            "Authorization",
            "Content-Type",
            "Cookie",
            "Range",
            "If-None-Match",
            "Idempotency-Key",
            "Last-Event-ID",
            "Content-Disposition");
    private static final List<String> TEXTS = List.of(
            "/api/v1/skills/pretty-json/executions",
            "/skills/pretty-json;a=b",
            "/mcp",
            "limit=50&cursor=0123",
            "sha256:" + "0".repeat(64),
            "application/problem+json;q=0.5, text/html",
            "\"/b",
            "a/b;c=\"d;e\\\"",
            "zh-CN,zh;q=0.9,en;q=0.8",
            "Bearer hut_0123456789",
            "Basic YTpi",
            "lang=zh-CN; JSESSIONID=0",
            "bytes=0-99,-5",
            "W/\"0\"",
            "form-data; name=\"files\"; filename=\"a/b.py\"",
            "a/b.py",
            "pretty-json");
    private static final List<String> METHODS = List.of("GET", "POST", "HEAD", "TRACE", "FOO", "get", "");
    private static final List<Consumer<String>> NAMES_OF_THINGS =
            List.of(Digest::new, ScriptCode::new, TenantId::new, RelativePath::isSafe, text -> PageRequest.of(1, text));

    private final WireFilter wire = new WireFilter();
    private final StrictHttpFirewall firewall = new StrictHttpFirewall();
    private final RejectedRequests rejected = new RejectedRequests(request -> List.of("GET"));
    private final LocaleResolver languages = new LanguageConfiguration().localeResolver();

    @Override
    public void feed(Random random) throws Exception {
        MockHttpServletRequest request = new AsSent(pick(METHODS, random), text(random));
        request.setServletPath(request.getRequestURI());
        request.setQueryString(text(random));
        request.addParameter(text(random), text(random));
        for (int i = random.nextInt(6); i > 0; i--) {
            request.addHeader(pick(NAMES, random), text(random));
        }
        MockHttpServletResponse response = new MockHttpServletResponse();
        wire.doFilter(
                request, response, (asked, answer) -> look((HttpServletRequest) asked, (HttpServletResponse) answer));
        if (response.getStatus() >= 500
                || response.getStatus() >= 400 && response.getContentAsByteArray().length == 0) {
            throw new IllegalStateException("Answered with " + response.getStatus());
        }
        name(text(random));
        BarePage.of(
                pick(List.of(ErrorCode.values()), random),
                pick(List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE), random));
    }

    /** As everybody does who is asked after. */
    private void look(HttpServletRequest asked, HttpServletResponse answer) throws IOException {
        try {
            HttpServletRequest request = firewall.getFirewalledRequest(asked);
            Collections.list(request.getHeaderNames()).forEach(request::getHeader);
            request.getParameterMap();
            languages.resolveLocale(request);
            negotiate(request);
            Asker.isProgram(request, request.getRequestURI());
        } catch (RequestRejectedException why) {
            rejected.handle(asked, answer, why);
        }
    }

    /** As the framework does once it knows who is asked. */
    private static void negotiate(HttpServletRequest request) {
        HttpHeaders headers = new ServletServerHttpRequest(request).getHeaders();
        try {
            headers.getAccept();
            headers.getContentType();
            headers.getRange();
        } catch (IllegalArgumentException told) {
            // answered with the status that fits
        }
    }

    /** Headers as they came: the framework's own double reads a content type before anybody asks for it. */
    private static final class AsSent extends MockHttpServletRequest {

        private @Nullable String type;

        AsSent(String method, String address) {
            super(method, address);
        }

        @Override
        public void setContentType(@Nullable String sent) {
            type = sent;
        }

        @Override
        public @Nullable String getContentType() {
            return type;
        }

        @Override
        public @Nullable String getHeader(String name) {
            return name.equalsIgnoreCase(HttpHeaders.CONTENT_TYPE) ? type : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return name.equalsIgnoreCase(HttpHeaders.CONTENT_TYPE) && type != null
                    ? Collections.enumeration(List.of(type))
                    : super.getHeaders(name);
        }
    }

    private static void name(String text) {
        for (Consumer<String> thing : NAMES_OF_THINGS) {
            try {
                thing.accept(text);
            } catch (HotUpdateException refused) {
                if (refused.code().isOurs()) {
                    throw refused;
                }
            }
        }
    }

    private static String text(Random random) {
        return Mutation.of(pick(TEXTS, random), random);
    }

    private static <T> T pick(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }
}
