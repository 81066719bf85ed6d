package io.execfabric.hotupdate.journey;

import io.execfabric.hotupdate.support.Browser;
import io.execfabric.hotupdate.support.Multipart;
import io.execfabric.hotupdate.support.ScriptFolder;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One who knocks at routes: with a token, with a browser session, or with nothing.
 *
 * @param letters of their roles, as in {@code routes.csv}; none for who is nobody
 * @param headers that speak for them
 * @param csrf of their session; empty without one
 */
record RouteCaller(String name, Set<String> letters, Browser browser, String[] headers, String csrf) {

    static RouteCaller withToken(int port, String name, Set<String> letters, String token) {
        return new RouteCaller(name, letters, new Browser(port), Browser.bearer(token), "");
    }

    static RouteCaller withSession(int port, String user, Set<String> letters) {
        Browser browser = new Browser(port);
        browser.signIn(user, user + "-demo");
        return new RouteCaller(user + "'s session", letters, browser, new String[0], browser.csrf("/notifications"));
    }

    static RouteCaller nobody(int port) {
        return new RouteCaller("nobody", Set.of(), new Browser(port), new String[0], "");
    }

    HttpResponse<String> send(String method, String path) {
        if (method.equals("GET")) {
            return browser.send(method, path, null, headers);
        }
        return csrf.isEmpty() ? browser.send(method, path, "", headers) : browser.send(method, path, "", withCsrf());
    }

    /** The request of an owner, with {@code id} instead. */
    HttpResponse<String> send(ListedRoute route, String id) {
        String path = route.path(id);
        if (!route.changesSomething() || route.sends().equals("nothing")) {
            return send(route.method(), path);
        }
        String[] who = csrf.isEmpty() ? headers : withCsrf();
        if (route.sends().equals("folder")) {
            Multipart folder = new Multipart()
                    .file("package", "folder.zip", ScriptFolder.shell("low").zip());
            return browser.sendFiles(route.method(), path, folder, who);
        }
        String type = route.sends().startsWith("{") ? "application/json" : "application/x-www-form-urlencoded";
        return browser.send(route.method(), path, route.sends(), and(who, "Content-Type", type));
    }

    private String[] withCsrf() {
        return new String[] {"X-CSRF-TOKEN", csrf};
    }

    private static String[] and(String[] headers, String... more) {
        return Stream.of(headers, more).flatMap(Stream::of).toArray(String[]::new);
    }

    boolean bringsToken() {
        return headers.length > 0;
    }

    /** Pages take browser sessions alone: who comes with a token is sent away. */
    Set<String> lettersAt(ListedRoute route) {
        return route.isApi() || headers.length == 0 ? letters : Set.of();
    }
}
