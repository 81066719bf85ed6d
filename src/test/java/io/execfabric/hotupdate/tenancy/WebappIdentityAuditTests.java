package io.execfabric.hotupdate.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import io.execfabric.hotupdate.support.Browser;
import io.execfabric.hotupdate.support.HotUpdateTest;
import io.execfabric.hotupdate.support.RestClientOf;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is changed in the engine's Admin webapp, in the trail as a platform admin reads it. */
@HotUpdateTest
class WebappIdentityAuditTests {

    private static final String ENGINE = "/camunda/api/engine/engine/default";

    @LocalServerPort
    int port;

    @Test
    void whatIsChangedInTheEnginesAdminWebappIsInTheTrail() {
        Browser browser = new Browser(port);
        browser.signIn("platform-admin", "platform-admin-demo");
        String group = "audited-" + UUID.randomUUID().toString().substring(0, 8);

        assertThat(webapp(browser, "POST", "/group/create", "{\"id\":\"" + group + "\",\"name\":\"g\",\"type\":\"x\"}"))
                .isEqualTo(204);
        assertThat(webapp(browser, "DELETE", "/group/" + group, "")).isEqualTo(204);
        assertThat(webapp(browser, "PUT", "/user/acme-none/profile", "{\"id\":\"acme-none\"}"))
                .isEqualTo(404);
        assertThat(webapp(browser, "POST", "/group/count", "{}")).isNotEqualTo(204);

        assertThat(changes("IDENTITY_CHANGE_ASKED"))
                .contains("POST group/create", "DELETE group/" + group, "PUT user/acme-none/profile")
                .doesNotContain("POST group/count");
        assertThat(changes("IDENTITY_CHANGE_REFUSED")).contains("PUT user/acme-none/profile");
    }

    private List<String> changes(String action) {
        return RestClientOf.demo(port, "platform-admin")
                .get("/api/v1/audit?limit=100&actor=platform-admin&action=" + action)
                .body()
                .path("items")
                .findValuesAsText("subjectId");
    }

    private static int webapp(Browser browser, String method, String path, String json) {
        if (browser.cookie("XSRF-TOKEN") == null) {
            browser.get("/camunda/app/admin/default/");
        }
        return browser.send(
                        method,
                        ENGINE + path,
                        json,
                        "Content-Type",
                        "application/json",
                        "X-XSRF-TOKEN",
                        String.valueOf(browser.cookie("XSRF-TOKEN")))
                .statusCode();
    }
}
