package io.execfabric.hotupdate.tenancy.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.execfabric.hotupdate.support.Browser;
import io.execfabric.hotupdate.support.HotUpdateTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What browsers are told about our own pages, and about files that come out of the REST interface. */
@HotUpdateTest
class PortalHeaderTests {

    @LocalServerPort
    int port;

    @Test
    void ourPagesRunNoInlineScriptAndAreFramedByUsAlone() {
        var headers = new Browser(port).get("/login").headers();

        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                .contains("script-src 'self';", "object-src 'none'", "frame-ancestors 'self'", "base-uri 'self'");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
    }

    @Test
    void theSessionCookieIsKeptFromScriptsAndOtherSites() {
        List<String> cookies = new Browser(port).get("/login").headers().allValues("Set-Cookie");

        assertThat(cookies)
                .filteredOn(cookie -> cookie.startsWith("JSESSIONID"))
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly", "SameSite=Lax"));
    }

    @Test
    void anAnswerOfTheRestInterfaceOpenedInABrowserMayDoNothing() {
        var headers = new Browser(port).get("/api/v1/me").headers();

        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "sandbox");
    }

    @Test
    void theEnginesFilesAreNotServedBesideItsWebapps() {
        assertThat(new Browser(port)
                        .get("/webjars/camunda/app/tasklist/index.html")
                        .statusCode())
                .isEqualTo(302);
    }
}
