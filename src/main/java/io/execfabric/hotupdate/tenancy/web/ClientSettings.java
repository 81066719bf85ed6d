package io.execfabric.hotupdate.tenancy.web;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Settings of assistants' programs, ready to be copied. A token is letters and digits: nothing in them needs escaping. */
@Component("clientSettings")
class ClientSettings {

    /** Stands where a token's text would be that is not shown again. */
    public static final String NO_TEXT = "hut_…";

    /** The endpoint as this reader's browser reaches the portal. */
    public String endpoint() {
        return ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/mcp")
                .build()
                .toUriString();
    }

    /** For programs that keep their servers in a JSON file. */
    public String json(String token) {
        return """
                {
                  "mcpServers": {
                    "execfabric": {
                      "type": "http",
                      "url": "%s",
                      "headers": { "Authorization": "Bearer %s" }
                    }
                  }
                }
                """.formatted(endpoint(), token);
    }

    /** Tries it from a command line. */
    public String curl(String token) {
        String base =
                ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
        return "curl -H 'Authorization: Bearer " + token + "' '" + base + "/api/v1/recommendations?request=report'";
    }

    public String withoutText() {
        return NO_TEXT;
    }
}
