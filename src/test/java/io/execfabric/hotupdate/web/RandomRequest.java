package io.execfabric.hotupdate.web;

import java.util.List;
import java.util.Random;

/** A request that is put together as hardly anybody would. Asks for the end of the line, and says how long it is. */
final class RandomRequest {

    private static final List<String> METHODS = List.of(
            "GET", "GET", "GET", "POST", "PUT", "DELETE", "HEAD", "OPTIONS", "PATCH", "TRACE", "CONNECT", "FOO", "g",
            "G T", "\u0000");
    private static final List<String> PLACES = List.of(
            "/api/v1/skills",
            "/api/v1/executions",
            "/api/v1/submissions",
            "/mcp",
            "/v3/api-docs",
            "/actuator/health",
            "/skills",
            "/executions",
            "/login",
            "/camunda/app/tasklist",
            "/assets/app.css",
            "/",
            "/error",
            "/webjars",
            "/hooks/x",
            "/.well-known/x",
            "http://evil.example/api",
            "*",
            "");
    private static final List<String> PIECES = List.of(
            "/",
            "//",
            "/.",
            "/..",
            "/..;",
            ";",
            ";a=b",
            "%00",
            "%2e",
            "%2F",
            "%5c",
            "%25",
            "%ff",
            "%E4%BD%A0",
            "%",
            "%zz",
            "%0a",
            "?",
            "?limit=",
            "&limit=-1",
            "?cursor=%00",
            "&q=%ff",
            "?lang=",
            "#",
            "\\",
            "\"",
            "{",
            "|",
            " ",
            "\t",
            "\u0001",
            "\u00ff",
            "a",
            "skills",
            "null",
            "x".repeat(300));
    private static final List<String> NAMES = List.of(
            "Host",
            "Accept",
            "Accept-Language",
            "Accept-Encoding",
            "Range",
            "If-None-Match",
            "If-Match",
            "If-Modified-Since",
            "Cookie",
            "Authorization",
            "Origin",
            "Referer",
            "Expect",
            "Upgrade",
            "TE",
            "Content-Type",
            "Last-Event-ID",
            "Idempotency-Key",
            "MCP-Protocol-Version",
            "Mcp-Session-Id",
            "X-Forwarded-For",
            "X-Forwarded-Host",
            "Forwarded",
            "X-HTTP-Method-Override",
            "X-Requested-With",
            "Foo ",
            "");
    private static final List<String> VALUES = List.of(
            "",
            "*",
            "*/*;q=x",
            "application/json",
            "text/html",
            "zh-;q=9e99",
            "---",
            "bytes=0-0,-",
            "bytes=9-1",
            "\"",
            "W/\"x\"",
            "lang=\u0001",
            "JSESSIONID=x",
            "lang=../x",
            "Basic !",
            "Basic Og==",
            "Bearer",
            "Bearer \u00e4",
            "null",
            "http://a\u0000",
            "100-continue",
            "h2c",
            "multipart/form-data",
            "multipart/form-data; boundary=x",
            "a/b; charset=\u0085",
            "99999999999999999999",
            "-1",
            "\u0085",
            "\u00ff",
            "x".repeat(2000));

    private final Random random;

    private RandomRequest(Random random) {
        this.random = random;
    }

    static String text(Random random, String token) {
        return new RandomRequest(random).text(token);
    }

    private String text(String token) {
        String body = some(4, PIECES);
        StringBuilder request = new StringBuilder(pick(METHODS) + " " + pick(PLACES) + some(4, PIECES));
        request.append(random.nextInt(20) == 0 ? " HTTP/" + random.nextInt(4) : " HTTP/1.1")
                .append("\r\n");
        request.append(random.nextInt(10) == 0 ? "" : "Host: localhost\r\n").append("Connection: close\r\n");
        if (random.nextBoolean()) {
            request.append("Authorization: Bearer ").append(token).append("\r\n");
        }
        for (int i = random.nextInt(4); i > 0; i--) {
            request.append(pick(NAMES)).append(": ").append(pick(VALUES)).append("\r\n");
        }
        return request.append("Content-Length: ")
                .append(body.length())
                .append("\r\n\r\n")
                .append(body)
                .toString();
    }

    private String some(int most, List<String> of) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            text.append(pick(of));
        }
        return text.toString();
    }

    private String pick(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}
