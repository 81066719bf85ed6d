package io.execfabric.hotupdate.tenancy.security.caller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

/** One address, one method, one text. */
class ScrapeTokenPropertiesTests {

    private static final String TEXT = "0123456789012345678901234567890123456789";

    @Test
    void opensTheMetricsAlone() {
        ScrapeTokenProperties token = new ScrapeTokenProperties(TEXT);
        assertThat(token.opens(request("GET", "/actuator/prometheus"), TEXT)).isTrue();
        assertThat(token.opens(request("GET", "/actuator/prometheus"), TEXT + "1"))
                .isFalse();
        assertThat(token.opens(request("GET", "/actuator/prometheus"), "")).isFalse();
        assertThat(token.opens(request("POST", "/actuator/prometheus"), TEXT)).isFalse();
        assertThat(token.opens(request("GET", "/api/v1/me"), TEXT)).isFalse();
        assertThat(token).hasToString("ScrapeTokenProperties[set]");
    }

    @Test
    void noneOpensNothingAndAShortOneIsRefused() {
        assertThat(new ScrapeTokenProperties("").opens(request("GET", "/actuator/prometheus"), ""))
                .isFalse();
        assertThatThrownBy(() -> new ScrapeTokenProperties("short")).hasMessageContaining("at least 32 characters");
    }

    private static MockHttpServletRequest request(String method, String path) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, path);
        request.setServletPath(path);
        return request;
    }
}
