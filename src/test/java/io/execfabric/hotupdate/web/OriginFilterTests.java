package io.execfabric.hotupdate.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

class OriginFilterTests {

    private static final String OURS = "https://app.example";

    private final MockMvcTester mvc = MockMvcTester.create(MockMvcBuilders.standaloneSetup(new Thing())
            .addFilter(new OriginFilter(List.of(OURS)))
            .build());

    @Test
    void aNamedOriginReadsAnswersAndNeverWithASession() {
        MvcTestResult answer =
                mvc.get().uri("/api/v1/thing").header("Origin", OURS).exchange();

        assertThat(answer).hasStatus(200).headers().hasValue("Access-Control-Allow-Origin", OURS);
        assertThat(answer).headers().doesNotContainHeader("Access-Control-Allow-Credentials");
        assertThat(answer.getResponse().getHeader("Access-Control-Expose-Headers"))
                .contains("ETag", "Location", "X-Request-Id");
        assertThat(answer.getResponse().getHeaders(HttpHeaders.VARY)).contains("Origin");
    }

    @Test
    void itMayAskWhetherItMayAsk() {
        assertThat(preflight(OURS, "PUT")).hasStatus(200).headers().hasValue("Access-Control-Allow-Origin", OURS);
        assertThat(preflight(OURS, "PATCH"))
                .hasStatus(403)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyText()
                .contains("urn:hot-update:forbidden");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "http://app.example",
                "https://app.example:8443",
                "https://x.app.example",
                "null"
            })
    void anotherOneIsAnsweredAsIfThereWereNoNames(String origin) {
        MvcTestResult answer =
                mvc.get().uri("/api/v1/thing").header("Origin", origin).exchange();

        assertThat(answer).hasStatus(200).headers().doesNotContainHeader("Access-Control-Allow-Origin");
        assertThat(answer.getResponse().getHeaders(HttpHeaders.VARY)).contains("Origin");
    }

    @Test
    void whatAnotherOneMayAskIsLeftToWhomItAsks() throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("OPTIONS", "/api/v1/thing");
        request.addHeader("Origin", "https://evil.example");
        request.addHeader("Access-Control-Request-Method", "GET");
        MockHttpServletResponse response = new MockHttpServletResponse();
        MockFilterChain behind = new MockFilterChain();

        new OriginFilter(List.of(OURS)).doFilter(request, response, behind);

        assertThat(behind.getRequest()).isSameAs(request);
        assertThat(response.getHeader("Access-Control-Allow-Origin")).isNull();
    }

    @Test
    void whoHasNoOriginIsAnswered() {
        assertThat(mvc.get().uri("/api/v1/thing")).hasStatus(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "null",
                "https://*.example",
                "app.example",
                "https://app.example/",
                "https://APP.example",
                ""
            })
    void onlyWholeOriginsAreTaken(String origin) {
        assertThatThrownBy(() -> new CorsProperties(List.of(origin))).hasMessageContaining("allowed-origins");
    }

    @Test
    void originsOfAllKinds() {
        assertThat(new CorsProperties(List.of(OURS, "http://localhost:5173", "http://[::1]:80")).allowedOrigins())
                .hasSize(3);
    }

    private MvcTestResult preflight(String origin, String method) {
        return mvc.options()
                .uri("/api/v1/thing")
                .header("Origin", origin)
                .header("Access-Control-Request-Method", method)
                .header("Access-Control-Request-Headers", "authorization, idempotency-key")
                .exchange();
    }

    @RestController
    static class Thing {

        @GetMapping("/api/v1/thing")
        String thing() {
            return "thing";
        }
    }
}
