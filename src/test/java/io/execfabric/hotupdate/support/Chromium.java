package io.execfabric.hotupdate.support;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The browser of this machine without a screen. Its objects belong to the thread that made them. The environment variable
 * {@code CHROMIUM} names another program.
 */
public final class Chromium implements AutoCloseable {

    private static final double PATIENCE_MS = 60_000;

    private final String base;
    private final Playwright playwright;
    private final Browser browser;

    public Chromium(int port) {
        base = "http://localhost:" + port;
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(
                                Optional.ofNullable(System.getenv("CHROMIUM")).orElse("/usr/bin/chromium")))
                        .setTimeout(PATIENCE_MS)
                        .setArgs(List.of(
                                "--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking")));
    }

    /** A page of a new person, who signs in as a demo user. */
    public Page signedIn(String user) {
        return signedIn(user, "en-GB");
    }

    /** The same in a browser of that language. */
    public Page signedIn(String user, String locale) {
        BrowserContext person = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(base)
                .setLocale(locale)
                .setViewportSize(1400, 1000));
        person.setDefaultTimeout(PATIENCE_MS);
        person.setDefaultNavigationTimeout(PATIENCE_MS);
        Page page = person.newPage();
        page.navigate("/login");
        page.locator("#username").fill(user);
        page.locator("#password").fill(user + "-demo");
        page.locator(".login-card button[type=submit]").click();
        page.waitForURL(url -> !url.contains("/login"));
        return page;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
