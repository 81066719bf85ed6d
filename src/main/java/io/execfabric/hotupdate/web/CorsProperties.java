package io.execfabric.hotupdate.web;

import java.net.URI;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose pages may call the REST interface from a browser, with a token of their own.
 *
 * @param allowedOrigins each exactly as a browser names it; none: nobody's but the portal's
 */
@ConfigurationProperties("hotupdate.cors")
record CorsProperties(@DefaultValue List<String> allowedOrigins) {

    CorsProperties {
        allowedOrigins = List.copyOf(allowedOrigins);
        for (String origin : allowedOrigins) {
            if (!isOrigin(origin)) {
                throw new IllegalArgumentException(
                        "hotupdate.cors.allowed-origins: not scheme://host or scheme://host:port: " + origin);
            }
        }
    }

    private static boolean isOrigin(String text) {
        return text.matches("https?://[a-z0-9.\\[\\]:-]+") && URI.create(text).getHost() != null;
    }
}
