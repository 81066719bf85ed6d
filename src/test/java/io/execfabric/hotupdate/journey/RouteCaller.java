package io.execfabric.hotupdate.journey;

import io.execfabric.hotupdate.support.Browser;
import java.net.http.HttpResponse;
import java.util.Set;

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

    private String[] withCsrf() {
        return new String[] {"X-CSRF-TOKEN", csrf};
    }

    boolean bringsToken() {
        return headers.length > 0;
    }

    /** Pages take browser sessions alone: who comes with a token is sent away. */
    Set<String> lettersAt(ListedRoute route) {
        return route.isApi() || headers.length == 0 ? letters : Set.of();
    }
}
