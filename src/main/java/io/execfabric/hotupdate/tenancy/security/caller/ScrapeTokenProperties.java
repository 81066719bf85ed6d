package io.execfabric.hotupdate.tenancy.security.caller;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The token of the program that collects the metrics: it reads those and opens nothing else.
 *
 * @param scrapeToken at least 32 characters; empty when there is none, and then only platform admins read the metrics
 */
@ConfigurationProperties("hotupdate.metrics")
public record ScrapeTokenProperties(@DefaultValue("") String scrapeToken) {

    public static final String METRICS = "/actuator/prometheus";

    private static final int SHORTEST = 32;

    public ScrapeTokenProperties {
        if (!scrapeToken.isEmpty() && scrapeToken.length() < SHORTEST) {
            throw new IllegalArgumentException(
                    "hotupdate.metrics.scrape-token has at least " + SHORTEST + " characters, or none.");
        }
    }

    boolean opens(HttpServletRequest request, String bearer) {
        return !scrapeToken.isEmpty()
                && METRICS.equals(request.getServletPath())
                && "GET".equals(request.getMethod())
                && MessageDigest.isEqual(bytes(scrapeToken), bytes(bearer));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "ScrapeTokenProperties[" + (scrapeToken.isEmpty() ? "none" : "set") + "]";
    }
}
