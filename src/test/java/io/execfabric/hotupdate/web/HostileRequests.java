package io.execfabric.hotupdate.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Requests that the server or the firewall stops before anybody of ours sees them, or that break off while somebody reads:
 * name to request, the status that answers it, and whether the one who sent it is a program.
 */
public final class HostileRequests {

    private static final String HOST = "Host: localhost\r\nConnection: close\r\n";
    private static final String JSON = "Content-Type: application/json\r\n";
    private static final List<String> PROGRAMS = List.of("/api/v1/skills", "/mcp", "/v3/api-docs", "/actuator/health");
    private static final List<String> PEOPLE = List.of("/skills", "/login", "/", "/camunda/app");

    private final List<Hostile> all = new ArrayList<>();
    private final String signedIn;

    /**
     * One of them.
     *
     * @param status that has to answer it
     * @param program whether a problem document is due; else it is a page
     */
    public record Hostile(String name, String request, int status, boolean program) {

        @Override
        public String toString() {
            return name;
        }
    }

    private HostileRequests(String token) {
        this.signedIn = "Authorization: Bearer " + token + "\r\n";
    }

    public static List<Hostile> all(String token) {
        HostileRequests made = new HostileRequests(token);
        made.addresses();
        made.methods();
        made.lines();
        made.headers();
        made.bodies();
        return List.copyOf(made.all);
    }

    private void addresses() {
        for (String tail : List.of(
                "/%00",
                "/%ff", "/a%2Fb", "/a%5cb", "/a%", "/a%zz", "/../../x", "/;", "/;x=%zz", "/x;a=%zz.json", ";%zz=1")) {
            both("address " + tail, "GET %s" + tail + " HTTP/1.1\r\n" + HOST + "\r\n", 400);
        }
        both("address // first", "GET /%s HTTP/1.1\r\n" + HOST + "\r\n", 400);
        both("address // within", "GET %s//x HTTP/1.1\r\n" + HOST + "\r\n", 400);
        both("address too long", "GET %s/" + "a".repeat(9000) + " HTTP/1.1\r\n" + HOST + "\r\n", 414, true);
        both("query too long", "GET %s?q=" + "a".repeat(9000) + " HTTP/1.1\r\n" + HOST + "\r\n", 414, true);
        both("query %zz", "GET %s?q=%%zz HTTP/1.1\r\n" + HOST + "\r\n", 400);
        // whose address the server cannot take as one is no browser
        for (String odd : List.of("/a\"b", "/a<b>", "/a\\b", "/a|b", "/\u00e4", "/a\u0000b", "#x", "/a\u0001")) {
            both("address " + odd, "GET %s" + odd + " HTTP/1.1\r\n" + HOST + "\r\n", 400, true);
        }
        both("address with a blank", "GET %s/a b HTTP/1.1\r\n" + HOST + "\r\n", 400, true);
        add("a line end", "GET /api/v1/%0d%0aX:y HTTP/1.1\r\n" + HOST + "\r\n", 400, true);
        add("a damaged parameter of the path", "GET /api/v1/skills;a=b% HTTP/1.1\r\n" + HOST + "\r\n", 400, true);
        add("the same for people", "GET /skills;a=b% HTTP/1.1\r\n" + HOST + "\r\n", 400, false);
        add("no slash", "GET api/v1/skills HTTP/1.1\r\n" + HOST + "\r\n", 400, true);
        add("a star", "GET * HTTP/1.1\r\n" + HOST + "\r\n", 400, true);
    }

    private void methods() {
        for (String method : List.of("TRACE", "PROPFIND", "FOO", "get", "A".repeat(500))) {
            both("method " + method.substring(0, 3), method + " %s HTTP/1.1\r\n" + HOST + "\r\n", 405);
        }
        both("method CONNECT", "CONNECT %s HTTP/1.1\r\n" + HOST + "\r\n", 501);
        both("method G<T", "G<T %s HTTP/1.1\r\n" + HOST + "\r\n", 400, true);
        add("method FOO nowhere", "FOO /api/v1/nowhere HTTP/1.1\r\n" + HOST + "\r\n", 404, true);
    }

    private void lines() {
        for (String version : List.of("HTTP/0.9", "HTTP/2.0", "HTTP/9.9")) {
            both("version " + version, "GET %s " + version + "\r\n" + HOST + "\r\n", 400);
        }
        both("version FOO", "GET %s FOO\r\n" + HOST + "\r\n", 400, true);
        add("noise", "asdf\r\n\r\n", 400, true);
        add("TLS", "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc", 400, true);
        add("a proxy's greeting", "PROXY TCP4 1 2 3 4\r\n\r\n", 400, true);
    }

    private void headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("no host", "Connection: close\r\n");
        headers.put("two hosts", "Host: a\r\n" + HOST);
        for (String host : List.of("a b", "a/b", "[::", "<x>", "a_b")) {
            headers.put("host " + host, "Connection: close\r\nHost: " + host + "\r\n");
        }
        headers.put("no colon", HOST + "Foo\r\n");
        headers.put("no name", HOST + ": b\r\n");
        headers.put("folded", " folded: x\r\n" + HOST);
        headers.put("blank in name", HOST + "Foo : b\r\n");
        headers.put("NUL", HOST + "Foo: a\u0000b\r\n");
        headers.put("two lengths", HOST + "Content-Length: 2\r\nContent-Length: 3\r\n");
        headers.put("a length that is none", HOST + "Content-Length: x\r\n");
        headers.put("chunked twice", HOST + "Transfer-Encoding: chunked, chunked\r\n");
        headers.put("a content type at which readers stumble", HOST + "Content-Type: \"/b\r\n");
        headers.put("a content type of any kind", HOST + "Content-Type: *\r\n");
        headers.put("a wish at which readers stumble", HOST + "Accept: \"/b\r\n");
        headers.put("an odd expectation", HOST + "Expect: 200-ok\r\n");
        // a first line that is folded ends the reading, so that nobody knows who wishes what
        headers.forEach((name, text) -> both(name, "GET %s HTTP/1.1\r\n" + text + "\r\n", 400, name.equals("folded")));
        both("too large", "GET %s HTTP/1.1\r\n" + HOST + "Foo: " + "a".repeat(20_000) + "\r\n\r\n", 431);
        both("too many", "GET %s HTTP/1.1\r\n" + HOST + "F: a\r\n".repeat(3000) + "\r\n", 431);
        both("unknown coding", "POST %s HTTP/1.1\r\n" + HOST + "Transfer-Encoding: gzip\r\n\r\n", 501);
        add(
                "control characters",
                "GET /api/v1/skills HTTP/1.1\r\n" + HOST + signedIn + "Accept-Language: \u0085\r\n\r\n",
                400,
                true);
        add(
                "a page for a program",
                "GET /skills/%00 HTTP/1.1\r\n" + HOST + "Accept: application/json\r\n\r\n",
                400,
                true);
    }

    private void bodies() {
        for (String address : List.of("/api/v1/skills/x/executions", "/mcp", "/api/v1/tokens", "/api/v1/revocations")) {
            for (String chunk : List.of(
                    "zz\r\n{}\r\n0\r\n\r\n",
                    "-1\r\n{}\r\n",
                    "fffffffffffffffffff\r\n{}\r\n",
                    "2;" + "a".repeat(10_000) + "\r\n{}\r\n0\r\n\r\n",
                    "2\r\n{}\r\n0\r\nA: " + "b".repeat(10_000) + "\r\n\r\n")) {
                String head = "POST " + address + " HTTP/1.1\r\n" + HOST + JSON + signedIn;
                boolean mayNot = address.endsWith("revocations");
                add(
                        "chunk " + chunk.substring(0, 2) + " to " + address,
                        head + "Transfer-Encoding: chunked\r\n\r\n" + chunk,
                        mayNot ? 403 : 400,
                        true);
            }
        }
        String part =
                "--b\r\nContent-Disposition: form-data; name=\"package\"; filename=\"=?UTF-8?B?YQ=?=\"\r\n\r\nx\r\n--b--\r\n";
        for (String address : List.of("/login", "/submissions")) {
            add(
                    "a part whose name is encoded wrongly to " + address,
                    "POST " + address + " HTTP/1.1\r\n" + HOST
                            + "Content-Type: multipart/form-data; boundary=b\r\nContent-Length: " + part.length()
                            + "\r\n\r\n" + part,
                    400,
                    false);
        }
        String form = "Content-Type: application/x-www-form-urlencoded\r\n";
        String many = "a=1&".repeat(20_000);
        String head = "POST /login HTTP/1.1\r\n" + HOST + form + "Content-Length: ";
        add("too many fields", head + many.length() + "\r\n\r\n" + many, 400, false);
        add("a field that cannot be read", head + "6\r\n\r\na=%zz&", 400, false);
    }

    private void both(String name, String request, int status) {
        both(name, request, status, false);
    }

    /** For an address of each kind; {@code %s} is where it stands. */
    private void both(String name, String request, int status, boolean programs) {
        for (String address : PROGRAMS) {
            add(name + " at " + address, request.replace("%s", address).replace("%%", "%"), status, true);
        }
        for (String address : PEOPLE) {
            add(name + " at " + address, request.replace("%s", address).replace("%%", "%"), status, programs);
        }
    }

    private void add(String name, String request, int status, boolean program) {
        // a page is for who says so, as each browser does
        String wish = program ? "" : "Accept: text/html\r\n";
        all.add(new Hostile(name, request.replaceFirst("\r\n", "\r\n" + wish), status, program));
    }
}
