package io.execfabric.hotupdate.tenancy.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.execfabric.hotupdate.support.Browser;
import io.execfabric.hotupdate.support.HotUpdateTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A request calls the server by a name of its own: no answer leads there, and no address of the webapps breaks. */
@HotUpdateTest
class ForgedHostTests {

    private static final Pattern STATUS = Pattern.compile("^HTTP/1.1 (\\d+)");
    private static final Pattern LOCATION = Pattern.compile("(?im)^Location: (.*?)\\r?$");
    private static final Pattern SESSION = Pattern.compile("(?im)^Set-Cookie: (JSESSIONID=[^;]+)");
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/submissions",
                "/submissions?status=IN_REVIEW",
                "/engine-rest",
                "/nothing",
                "/camunda",
                "/camunda/",
                "/camunda/app",
                "/camunda/app/tasklist/default/",
                "/camunda/app/cockpit/",
                "/governance/audit"
            })
    void nobodyIsSentToTheLoginOfThisServer(String path) {
        assertThat(location(get(path, null))).isEqualTo("/login");
    }

    @ParameterizedTest
    @CsvSource({
        "reviewer1, /camunda, /camunda/app/tasklist/",
        "reviewer1, /camunda/, /camunda/app/tasklist/",
        "reviewer1, /camunda/app, /camunda/app/",
        "reviewer1, /camunda/app/, /camunda/app/welcome/default/",
        "reviewer1, /camunda/app/tasklist, /camunda/app/tasklist/",
        "reviewer1, /camunda/app/tasklist/, /camunda/app/tasklist/default/",
        "reviewer1, /camunda/app/tasklist/index.html, /camunda/app/tasklist/default/",
        "platform-admin, /camunda/app/cockpit, /camunda/app/cockpit/",
        "platform-admin, /camunda/app/admin/, /camunda/app/admin/default/",
        "platform-admin, /camunda/app/admin/default/setup/, /camunda/app/admin/default/",
        "acme-member, /login, /",
        "reviewer1, /login, /"
    })
    void whoIsSignedInIsLedOnByPath(String user, String path, String to) {
        assertThat(location(get(path, signedIn(user, "/")))).isEqualTo(to);
    }

    @Test
    void signingInLeadsToTheRememberedPageOnThisServer() {
        for (String page : new String[] {"/submissions?status=IN_REVIEW", "/camunda/app/tasklist/default/"}) {
            assertThat(landing("reviewer1", page, "reviewer1-demo")).isEqualTo(page);
        }
        assertThat(landing("reviewer1", "/login", "reviewer1-demo")).isEqualTo("/camunda/app/tasklist/default/");
        assertThat(landing("acme-member", "/login", "acme-member-demo")).isEqualTo("/");
        assertThat(landing("acme-member", "/login", "wrong")).startsWith("/login?");
    }

    @Test
    void signingOutLeadsToTheLoginOfThisServer() {
        String session = signedIn("acme-member", "/");
        String csrf = csrf(get("/", session));

        assertThat(location(post("/logout", session, "_csrf=" + csrf))).isEqualTo("/login?logout");
    }

    /** With what a proxy would add, and with what a server name may look like. */
    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "evil.example:99", "localhost.evil.example", "evil.example@localhost"})
    void noFormOfAName(String host) {
        String answer = exchange(host, "GET /submissions HTTP/1.1", "Accept: text/html\r\n");
        assertThat(answer).doesNotContain("evil");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/app/Cockpit",
                "/camunda/app/Cockpit/",
                "/camunda/app/Cockpit/default/",
                "/camunda/app/COCKPIT/x",
                "/camunda/app/nothing/",
                "/camunda/app/nothing/default/",
                "/camunda/app/cockpit/nothing/",
                "/camunda/app/tasklist/nothing/",
                "/camunda/app/%74asklist/default/",
                "/camunda/%61pp/tasklist/default/",
                "/camunda/app/tasklist/%20/",
                "/camunda/app/tasklist/default/%2e%2e/",
                "/camunda/app/tasklist/d%65fault/",
                "/camunda/APP/tasklist/",
                "/Camunda/app/tasklist/",
                "/camunda/app/tasklist;x/default/",
                "/camunda/app//tasklist/default/",
                "/camunda/app/tasklist/default/..;/",
                "/camunda/nothing",
                "/camunda/app/admin/nothing/setup/",
                "/camunda/app/tasklist/nothing/index.html",
                "/camunda/api",
                "/camunda/api/",
                "/camunda/api/nothing",
                "/camunda/api/engine/engine/nothing/task",
                "/camunda/lib/nothing",
                "/camunda/%61pi/engine/engine/default/task",
                "/%63amunda/api/engine/engine/default/task"
            })
    void anOddAddressOfTheWebappsIsClosedOrMissing(String path) {
        for (String user : new String[] {"reviewer1", "platform-admin", "acme-admin"}) {
            String answer = get(path, signedIn(user, "/"));
            assertThat(status(answer))
                    .as(user + " " + path + "\n" + answer)
                    .isBetween(302, 404)
                    .isNotEqualTo(401);
            assertThat(answer).doesNotContain("evil.example");
        }
    }

    private String landing(String user, String page, String password) {
        String before = get(page, null);
        String session = session(before);
        String login = get("/login", session);
        String own = session == null ? session(login) : session;
        return location(post("/login", own, form(user, password, csrf(login))));
    }

    private String signedIn(String user, String page) {
        Browser browser = new Browser(port);
        browser.signIn(user, user + "-demo");
        browser.get(page);
        return "JSESSIONID=" + browser.cookie("JSESSIONID");
    }

    private static String form(String user, String password, String csrf) {
        return "username=" + user + "&password=" + password + "&_csrf="
                + URLEncoder.encode(csrf, StandardCharsets.UTF_8);
    }

    private String get(String path, @Nullable String session) {
        return exchange("evil.example", "GET " + path + " HTTP/1.1", "Accept: text/html\r\n" + cookie(session));
    }

    private String post(String path, @Nullable String session, String form) {
        return exchange(
                "evil.example",
                "POST " + path + " HTTP/1.1",
                cookie(session) + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + form.length()
                        + "\r\n",
                form);
    }

    private static String cookie(@Nullable String session) {
        return session == null ? "" : "Cookie: " + session + "\r\n";
    }

    private String exchange(String host, String line, String headers, String... body) {
        try (Socket socket = new Socket("localhost", port)) {
            String request =
                    line + "\r\nHost: " + host + "\r\nX-Forwarded-Host: evil.example\r\nX-Forwarded-Proto: https"
                            + "\r\nForwarded: host=evil.example\r\nConnection: close\r\n" + headers + "\r\n"
                            + String.join("", body);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int status(String answer) {
        Matcher status = STATUS.matcher(answer);
        assertThat(status.find()).as(answer).isTrue();
        return Integer.parseInt(status.group(1));
    }

    private static String location(String answer) {
        Matcher location = LOCATION.matcher(answer);
        assertThat(location.find()).as(answer).isTrue();
        return location.group(1);
    }

    private static @Nullable String session(String answer) {
        Matcher session = SESSION.matcher(answer);
        return session.find() ? session.group(1) : null;
    }

    private static String csrf(String answer) {
        Matcher field = CSRF.matcher(answer);
        assertThat(field.find()).as(answer).isTrue();
        return field.group(1);
    }
}
