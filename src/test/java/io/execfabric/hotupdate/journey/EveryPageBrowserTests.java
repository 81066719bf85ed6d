package io.execfabric.hotupdate.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.execfabric.hotupdate.support.Chromium;
import io.execfabric.hotupdate.support.HotUpdateTest;
import io.execfabric.hotupdate.support.RestClientOf;
import io.execfabric.hotupdate.support.RestClientOf.Answer;
import io.execfabric.hotupdate.support.ScriptFolder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** All pages that there are, with long things on them, as they are on a phone and on a desk, by eye, by keyboard and by axe. */
@HotUpdateTest
class EveryPageBrowserTests extends Journey {

    private static final String LONG = "endless_".repeat(20);
    private static final String CODE = "long-things";

    /** What answers something else than a page of its own. */
    private static final Set<String> NO_PAGES = Set.of(
            "/assets/processes/hot-update.bpmn",
            "/starter-folders/{file}",
            "/audit.csv",
            "/executions/{id}/log",
            "/submissions/{id}/position",
            "/submissions/{id}/changes",
            "/governance/review-policy/versions/{version}");

    /** Who looks, by the letters of {@code routes.csv}; the first who may. */
    private static final Map<String, String> PEOPLE = new LinkedHashMap<>();

    static {
        PEOPLE.put("A", "acme-admin");
        PEOPLE.put("C", "acme-confirmer");
        PEOPLE.put("P", "platform-admin");
        PEOPLE.put("*", "acme-member");
    }

    /** Pieces of a page that stick out of it, each by its beginning; empty when all is well. */
    private static final String TOO_WIDE = """
            () => {
              const width = document.documentElement.clientWidth;
              if (document.documentElement.scrollWidth <= width) { return []; }
              const sticksOut = (element) => element.getBoundingClientRect().right > width + 1;
              return Array.from(document.body.querySelectorAll('*')).filter(sticksOut)
                .map((element) => element.outerHTML.slice(0, 120)).slice(0, 5).concat(['the page']);
            }""";

    /** What has the focus and cannot be seen, nor what stands for it; empty when all is well. */
    private static final String UNSEEN = """
            () => {
              const element = document.activeElement;
              if (!element || element === document.body) { return ''; }
              const seen = (one) => {
                const box = one.getBoundingClientRect();
                return one.checkVisibility({ visibilityProperty: true, opacityProperty: true })
                  && box.width > 4 && box.height > 4
                  && box.bottom + window.scrollY > 0 && box.right + window.scrollX > 0;
              };
              return seen(element) || Array.from(element.labels ?? []).some(seen) ? '' : element.outerHTML.slice(0, 160);
            }""";

    /** Looks at each frame that is painted for some seconds, in which the page asks for itself again. */
    private static final String FRAMES = """
            () => new Promise((done) => {
              const utc = new Set();
              let swaps = 0;
              document.body.addEventListener('htmx:afterSwap', () => swaps++);
              const until = performance.now() + 5000;
              const frame = () => {
                document.querySelectorAll('time[datetime]').forEach((time) => {
                  if (time.textContent.includes('UTC')) { utc.add(time.outerHTML); }
                });
                performance.now() < until ? requestAnimationFrame(frame) : done({ swaps, utc: [...utc] });
              };
              frame();
            })""";

    private static final String AXE = """
            async () => (await axe.run(document, { resultTypes: ['violations'] })).violations
              .filter((found) => ['critical', 'serious'].includes(found.impact))
              .map((found) => found.id + ': ' + found.nodes.map((node) => node.html.slice(0, 160)).slice(0, 3).join(' | '))""";

    @LocalServerPort
    private int port;

    private final Map<String, String> ids = new HashMap<>();
    private Chromium chromium;

    @BeforeAll
    void longThings() {
        ScriptFolder folder = ScriptFolder.shell("low")
                .with("README.md", readme())
                .with(
                        "main.sh",
                        "# @risk low\necho " + LONG + "\necho x > \"$EXECFABRIC_ARTIFACT_DIR/" + "long".repeat(40)
                                + ".txt\"\n");
        String submission = live(folder, CODE, Map.of("aiCallable", true));
        String execution = run(acmeMember, CODE, Map.of(LONG, LONG)).text("id");
        ended(execution);
        Answer glass = platformAdmin()
                .post(
                        "/api/v1/break-glass",
                        Map.of("tenant", "acme", "minutes", 20, "reason", LONG, "password", "platform-admin-demo"));
        assertThat(glass.status()).as(glass.raw().body()).isEqualTo(201);
        ids.put("/submissions/{id}", submission);
        ids.put("/executions/{id}", execution);
        ids.put("/governance/break-glass/{id}", glass.text("id"));
        ids.put("/tokens/{id}", tokenOf(acmeAdmin));
        chromium = new Chromium(port);
    }

    @AfterAll
    void close() {
        platformAdmin().delete("/api/v1/break-glass/" + ids.get("/governance/break-glass/{id}"));
        chromium.close();
    }

    @Test
    void fitsItsScreenShowsWhatHasTheFocusAndHasNothingThatAxeCallsSerious() {
        Map<String, Object> wrong = new LinkedHashMap<>();
        String axe = axe();
        PEOPLE.forEach((letter, user) -> {
            Page page = chromium.signedIn(user);
            if (letter.equals("*")) {
                page.context().clearCookies();
            }
            pages(letter).forEach(path -> {
                page.setViewportSize(1280, 900);
                assertThat(page.navigate(path).status()).as(path).isEqualTo(200);
                look(page, user + " 1280 " + path, wrong);
                page.evaluate(axe);
                note(user + " axe " + path, page.evaluate(AXE), wrong);
                page.setViewportSize(360, 740);
                page.navigate(path);
                look(page, user + " 360 " + path, wrong);
            });
            page.context().close();
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void neverShowsATimeOfAnotherZoneWhileItBringsItselfUpToDate() {
        live(ScriptFolder.shell("low").with("main.sh", "# @risk low\nsleep 20\n"), "slow-clock", Map.of());
        String run = run(acmeMember, "slow-clock", Map.of()).text("id");
        for (String path : List.of("/executions/" + run, "/governance/nodes")) {
            Page page = chromium.signedIn(path.startsWith("/governance") ? "platform-admin" : "acme-member");
            page.navigate(path);
            Map<?, ?> seen = (Map<?, ?>) page.evaluate(FRAMES);
            assertThat((Integer) seen.get("swaps")).as(path).isPositive();
            assertThat((List<?>) seen.get("utc")).as(path).isEmpty();
            page.context().close();
        }
        acmeMember.post("/api/v1/executions/" + run + "/cancellation", Map.of());
    }

    private static void look(Page page, String what, Map<String, Object> wrong) {
        note(what + " sticks out", page.evaluate(TOO_WIDE), wrong);
        List<String> unseen = new ArrayList<>();
        for (int stop = 0; stop < 8; stop++) {
            page.keyboard().press("Tab");
            String one = (String) page.evaluate(UNSEEN);
            if (!one.isEmpty()) {
                unseen.add((stop + 1) + ": " + one);
            }
        }
        note(what + " focus", unseen, wrong);
    }

    private static void note(String what, Object found, Map<String, Object> wrong) {
        if (!((List<?>) found).isEmpty()) {
            wrong.put(what, found);
        }
    }

    /** Each page once, for the first who may see it, and the home page for everybody. */
    private List<String> pages(String letter) {
        List<String> before = PEOPLE.keySet().stream()
                .takeWhile(other -> !other.equals(letter))
                .toList();
        return ListedRoute.all().stream()
                .filter(route -> route.method().equals("GET") && !route.isApi() && !NO_PAGES.contains(route.pattern()))
                .filter(route -> route.who().contains(letter))
                .filter(route -> route.pattern().equals("/")
                        || before.stream().noneMatch(other -> route.who().contains(other)))
                .map(route -> address(route.pattern()))
                .toList();
    }

    private String address(String pattern) {
        String address = pattern.replace("{code}", CODE)
                .replace("{tenant}", "acme")
                .replace("{execution}", ids.get("/executions/{id}"));
        for (Map.Entry<String, String> known : ids.entrySet()) {
            if (address.startsWith(known.getKey())) {
                address = known.getKey().replace("{id}", known.getValue())
                        + address.substring(known.getKey().length());
            }
        }
        assertThat(address).as("this test knows what stands for each variable").doesNotContain("{");
        return address;
    }

    private static String tokenOf(RestClientOf who) {
        return who.get("/api/v1/tokens").body().path("items").get(0).path("id").asText();
    }

    private static String readme() {
        String code = "curl -X POST https://portal.example/" + "a/very/long/line/of/code/".repeat(12);
        String sections = "# Long " + LONG + "\n\n## Purpose\n\nMakes `" + LONG + "` and\n\n```\n" + code + "\n```\n\n"
                + "- a list\n  1. in a list\n\n     ```sh\n     " + code + "\n     ```\n\n> a quotation\n> ```\n> "
                + code
                + "\n> ```\n\n    " + code + "\n\n";
        String table = "| " + LONG + " | b |\n|---|---|\n| `" + LONG + "` | " + LONG + " |\n";
        return sections + "## Input\n\n" + table + "\n## Output\n\nText.\n\n## Prerequisites\n\n<" + code.substring(13)
                + ">\n\n## Generated files\n\nNone.\n";
    }

    private static String axe() {
        try (InputStream script = EveryPageBrowserTests.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
