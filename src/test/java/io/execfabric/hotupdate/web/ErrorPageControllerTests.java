package io.execfabric.hotupdate.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.QuotaExceeded;
import io.execfabric.hotupdate.shared.wording.Wording;
import io.execfabric.hotupdate.support.SignedIn;
import io.execfabric.hotupdate.support.WebSlice;
import jakarta.servlet.RequestDispatcher;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

/** What the container refuses, or a filter: the same words as a controller's refusal. */
@WebSlice
class ErrorPageControllerTests {

    private static final String SECRET = "/srv/secret/path";

    @Autowired
    MockMvcTester mvc;

    @ParameterizedTest
    @CsvSource({
        "400,BAD_REQUEST",
        "403,FORBIDDEN",
        "404,NOT_FOUND",
        "405,METHOD_NOT_ALLOWED",
        "413,TOO_LARGE",
        "414,ADDRESS_TOO_LONG",
        "418,BAD_REQUEST",
        "431,HEADERS_TOO_LARGE",
        "501,NOT_IMPLEMENTED",
        "502,INTERNAL"
    })
    void aBareStatusIsTheCataloguesEntryForAProgramAndAPageForAPerson(int status, ErrorCode code) {
        assertThat(refused("/api/v1/skills").requestAttr(RequestDispatcher.ERROR_STATUS_CODE, status))
                .hasStatus(code.status())
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyJson()
                .extractingPath("$.type")
                .isEqualTo("urn:hot-update:" + code.slug());
        assertThat(refused("/skills").requestAttr(RequestDispatcher.ERROR_STATUS_CODE, status))
                .hasStatus(code.status())
                .hasViewName("web/error")
                .bodyText()
                .contains(">" + code.status() + "<");
    }

    @Test
    void whoIsNobodyIsSentToTheLogInPage() {
        assertThat(refused("/skills").requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 401))
                .hasRedirectedUrl("/login");
        assertThat(refused("/api/v1/skills").requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 401))
                .hasStatus(401);
    }

    @Test
    void whatFailedSaysNothingOfItself() {
        assertThat(refused("/skills").requestAttr(RequestDispatcher.ERROR_EXCEPTION, new IllegalStateException(SECRET)))
                .hasStatus(500)
                .hasViewName("web/error")
                .bodyText()
                .doesNotContain(SECRET);
        assertThat(refused("/api/v1/skills")
                        .requestAttr(RequestDispatcher.ERROR_EXCEPTION, new IllegalStateException(SECRET)))
                .hasStatus(500)
                .bodyText()
                .contains("urn:hot-update:internal")
                .doesNotContain(SECRET);
    }

    @Test
    void aRefusalOfOursKeepsItsCodeAndItsHeaders() {
        QuotaExceeded refusal = new QuotaExceeded(Wording.told("Too often."), Duration.ofSeconds(33));

        for (String path : new String[] {"/skills", "/api/v1/skills"}) {
            assertThat(refused(path).requestAttr(RequestDispatcher.ERROR_EXCEPTION, refusal))
                    .hasStatus(429)
                    .headers()
                    .hasValue("Retry-After", "33");
        }
    }

    @Test
    void whoOpensItByHandFindsNothingThere() {
        assertThat(mvc.get().uri("/error")).hasStatus(404).hasViewName("web/error");
        assertThat(mvc.get().uri("/error").accept(MediaType.APPLICATION_JSON).with(SignedIn.MEMBER))
                .hasStatus(404)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    private MockMvcRequestBuilder refused(String path) {
        return mvc.get().uri("/error").requestAttr(RequestDispatcher.ERROR_REQUEST_URI, path);
    }
}
