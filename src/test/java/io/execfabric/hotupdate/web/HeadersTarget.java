package io.execfabric.hotupdate.web;

import io.execfabric.hotupdate.fuzz.FuzzTarget;
import io.execfabric.hotupdate.fuzz.Mutation;
import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.PageRequest;
import io.execfabric.hotupdate.shared.RelativePath;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.shared.TenantId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
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
    private static final List<Function<String, Object>> NAMES_OF_THINGS =
            List.of(Digest::new, ScriptCode::new, TenantId::new, RelativePath::isSafe, text -> PageRequest.of(1, text));

    private final WireFilter wire = new WireFilter();
    private final StrictHttpFirewall firewall = new StrictHttpFirewall();
    private final RejectedRequests rejected = new RejectedRequests(request -> List.of("GET"));
    private final LocaleResolver languages = new LanguageConfiguration().localeResolver();

    @Override
    public void feed(Random random) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest(pick(METHODS, random), text(random));
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
        BarePage.of(pick(List.of(ErrorCode.values()), random), text(random));
    }

    /** As everybody does who is asked after. */
    private void look(HttpServletRequest asked, HttpServletResponse answer) throws IOException {
        try {
            HttpServletRequest request = firewall.getFirewalledRequest(asked);
            Collections.list(request.getHeaderNames()).forEach(request::getHeader);
            request.getParameterMap();
            languages.resolveLocale(request);
            Asker.isProgram(request, request.getRequestURI());
        } catch (RequestRejectedException why) {
            rejected.handle(asked, answer, why);
        }
    }

    private static void name(String text) {
        for (Function<String, Object> thing : NAMES_OF_THINGS) {
            try {
                thing.apply(text);
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
