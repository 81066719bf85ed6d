package io.execfabric.hotupdate.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.execfabric.hotupdate.support.Browser;
import io.execfabric.hotupdate.support.RestClientOf;
import io.execfabric.hotupdate.support.RestClientOf.Answer;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An own password, what ends with it, what one must not try too often, and one that somebody else made. */
public abstract class PasswordJourney extends Journey {

    private static final String OWN = "/api/v1/me/password";
    private static final String USERS = "/api/v1/tenants/pass/users";
    private static final String GOOD = "plough kettle anvil";
    private static final String BETTER = "anvil plough kettle";

    @LocalServerPort
    private int ownPort;

    private RestClientOf platform;

    @BeforeAll
    void aTenantOfItsOwn() {
        platform = journeyAdmin();
        platform.post("/api/v1/tenants", Map.of("id", "pass", "name", "Pass"));
    }

    @Test
    void anOwnPasswordEndsEverythingElseAndTheBrowserThatAskedStays() {
        String first = hired("pass.changer", "tenant-member");
        Browser here = browser("pass.changer", first);
        Browser elsewhere = browser("pass.changer", first);
        RestClientOf token = signedIn("pass.changer", first, "user");
        RestClientOf assistant = signedIn("pass.changer", first, "ai");
        String session = here.cookie("JSESSIONID");

        HttpResponse<String> changed = change(here, first, GOOD, GOOD);

        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(302);
        assertThat(here.get("/account").body()).contains("Your password is changed.");
        assertThat(here.cookie("JSESSIONID")).isNotEqualTo(session);
        assertThat(here.get("/skills").statusCode()).isEqualTo(200);
        assertThat(elsewhere.get("/skills").statusCode()).isEqualTo(302);
        assertThat(token.get("/api/v1/me").status()).isEqualTo(401);
        assertThat(assistant.get("/api/v1/me").status()).isEqualTo(401);
        assertThat(tokenStatus("pass.changer", first)).isEqualTo(401);
        assertThat(tokenStatus("pass.changer", GOOD)).isEqualTo(201);
        assertThat(actionsAbout("pass.changer")).contains("PASSWORD_CHANGED");
    }

    @Test
    void byRestTheAskingTokenEndsToo() {
        String first = hired("pass.caller", "tenant-member");
        RestClientOf asking = signedIn("pass.caller", first, "user");
        RestClientOf other = signedIn("pass.caller", first, "user");

        Answer changed = asking.put(OWN, Map.of("current", first, "new", GOOD));

        assertThat(changed.status()).as(changed.raw().body()).isEqualTo(204);
        assertThat(asking.get("/api/v1/me").status()).isEqualTo(401);
        assertThat(other.get("/api/v1/me").status()).isEqualTo(401);
        assertThat(tokenStatus("pass.caller", GOOD)).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "right | short | PASSWORD_WEAK",
                "right | passwordpassword | PASSWORD_WEAK",
                "wrong | plough kettle anvil | PASSWORD_WRONG",
                "wrong | short | PASSWORD_WRONG PASSWORD_WEAK",
                "'' | '' | PASSWORD_WRONG PASSWORD_WEAK"
            })
    void allThatIsWrongIsToldAtOnce(String current, String next, String codes) {
        RestClientOf member = memberWith(GOOD);
        String given = current.equals("right") ? GOOD : current;

        Answer refused = member.put(OWN, Map.of("current", given, "new", next));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.raw().headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/problem+json");
        assertThat(refused.body().path("findings").findValuesAsText("code")).isEqualTo(List.of(codes.split(" ")));
        assertThat(member.get("/api/v1/me").status()).isEqualTo(200);
        assertThat(member.put(OWN).status()).isEqualTo(422);
    }

    @Test
    void thePresentPasswordIsNoNewOne() {
        Answer refused = memberWith(GOOD).put(OWN, Map.of("current", GOOD, "new", GOOD));

        assertThat(refused.raw().body()).contains("The new password is the present one.");
    }

    @Test
    void noMachineChangesAPassword() {
        String first = hired("pass.owner", "tenant-member");
        RestClientOf agent = signedIn("pass.owner", first, "user");
        ofAnAgent("pass.owner");
        for (RestClientOf machine : List.of(signedIn("pass.owner", first, "ai"), agent)) {
            assertThat(machine.put(OWN, Map.of("current", first, "new", GOOD)).status())
                    .isEqualTo(403);
        }
        assertThat(tokenStatus("pass.owner", first)).isEqualTo(201);
    }

    @Test
    void whatAKeyboardSpellsOtherwiseIsTheSamePassword() {
        String first = hired("pass.spelled", "tenant-member");
        Browser here = browser("pass.spelled", first);
        change(here, first, "ﬁrst kettle anvil é", "ﬁrst kettle anvil é");

        assertThat(tokenStatus("pass.spelled", "first kettle anvil e\u0301")).isEqualTo(201);
    }

    /** Exactly how many is the gate's own test, where no time passes. */
    @Test
    void whoGuessedTooOftenAtOneDoorHasAtTheOthers() {
        String first = hired("pass.guessed", "tenant-member");
        RestClientOf token = signedIn("pass.guessed", first, "user");
        untilThrottled(
                () -> token.put(OWN, Map.of("current", "guess", "new", GOOD)).raw());

        HttpResponse<String> basic = untilThrottled(() -> basic("pass.guessed", "guess"));
        HttpResponse<String> own = untilThrottled(
                () -> token.put(OWN, Map.of("current", "guess", "new", GOOD)).raw());

        for (HttpResponse<String> answer : List.of(basic, own)) {
            assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        }
        assertThat(new Browser(ownPort)
                        .signIn("pass.guessed", "guess")
                        .headers()
                        .firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).contains("/login?"));
        assertThat(actionsAbout("pass.guessed"))
                .contains("SIGN_IN_FAILED", "SIGN_IN_THROTTLED", "PASSWORD_CHANGE_REFUSED");
    }

    private static HttpResponse<String> untilThrottled(Supplier<HttpResponse<String>> guess) {
        return Stream.generate(guess)
                .limit(60)
                .filter(answer -> answer.statusCode() == 429)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void fortyGuessesAtTheOwnPageAreSlowedDown() {
        String first = hired("pass.left.open", "tenant-member");
        Browser here = browser("pass.left.open", first);
        String csrf = here.csrf("/account");
        List<Integer> answers = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            answers.add(here.postForm("/account", form(csrf, "guess " + i, GOOD, GOOD))
                    .statusCode());
        }

        assertThat(answers).startsWith(422).contains(429);
        assertThat(untilThrottled(() -> here.postForm("/account", form(csrf, "guess", GOOD, GOOD)))
                        .body())
                .contains("Too many wrong passwords.");
    }

    @Test
    void thePageSaysWhatIsWrongBesideItsFieldInTheReadersLanguage() {
        String first = hired("pass.reader", "tenant-member");
        Browser here = browser("pass.reader", first);
        String csrf = here.csrf("/account");

        assertThat(here.get("/").body()).contains("href=\"/account\"");
        assertThat(here.postForm("/account", form(csrf, "wrong", "short", "short"))
                        .body())
                .contains("This is not your present password.", "A password has at least 12 characters.");
        assertThat(here.postForm("/account", form(csrf, first, GOOD, BETTER)).body())
                .contains("The two new passwords are not the same.");
        here.get("/account?lang=zh-CN");
        assertThat(here.postForm("/account", form(csrf, "wrong", "short", "short"))
                        .body())
                .contains("这不是您的当前密码。", "密码至少需要 12 个字符。")
                .doesNotContain("value=\"short\"");
        assertThat(here.get("/skills").statusCode()).isEqualTo(200);
    }

    @Test
    void theReviewerAndThePlatformAdminHaveThePageToo() {
        String made = platform.post(
                        "/api/v1/platform/users", Map.of("user", "pass-reviewer", "roles", List.of("REVIEWER")))
                .text("password");
        Browser here = browser("pass-reviewer", made);

        assertThat(here.get("/").body()).contains("href=\"/account\"");
        assertThat(change(here, made, GOOD, GOOD).statusCode()).isEqualTo(302);
        assertThat(here.get("/submissions").statusCode()).isEqualTo(200);
        assertThat(tokenStatus("pass-reviewer", GOOD)).isEqualTo(201);
    }

    @Test
    void aPasswordThatSomebodyElseMadeOpensNothingButTheWayToAnOwnOne() {
        String first = hired("pass.boss", "tenant-admin");
        RestClientOf boss = signedIn("pass.boss", first, "user");
        hired("pass.forgetful", "tenant-member");

        Answer replaced = boss.post("/api/v1/users/pass.forgetful/password", Map.of());

        assertThat(replaced.body().path("oneTimePassword").asBoolean()).isTrue();
        String once = replaced.text("password");
        assertThat(tokenStatus("pass.forgetful", once)).isEqualTo(403);
        Browser newcomer = new Browser(ownPort);
        assertThat(newcomer.signIn("pass.forgetful", once).headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/account"));
        for (String page :
                List.of("/", "/skills", "/executions", "/tokens", "/notifications", "/camunda/app/tasklist/")) {
            assertThat(newcomer.get(page).headers().firstValue("Location"))
                    .as(page)
                    .hasValueSatisfying(to -> assertThat(to).endsWith("/account"));
        }
        assertThat(newcomer.get("/api/v1/skills").statusCode()).isEqualTo(403);
        assertThat(newcomer.get("/account").body())
                .contains("one-time password")
                .doesNotContain("href=\"/skills\"");

        assertThat(change(newcomer, once, GOOD, GOOD).statusCode()).isEqualTo(302);
        assertThat(newcomer.get("/skills").statusCode()).isEqualTo(200);
        assertThat(tokenStatus("pass.forgetful", GOOD)).isEqualTo(201);
        assertThat(boss.get("/api/v1/users").body().path("items").findValuesAsText("oneTimePassword"))
                .containsOnly("false");
    }

    @Test
    void thePlatformGetsIntoATenantByNobodysPasswordUnseen() {
        String first = hired("pass.chief", "tenant-admin");
        String second = hired("pass.deputy", "tenant-admin");
        hired("pass.confirmer", "confirmer");
        RestClientOf deputy = signedIn("pass.deputy", second, "user");

        Answer ofMember = platform.post(USERS + "/pass.confirmer/password", Map.of());
        Answer ofAdmin = platform.post(USERS + "/pass.chief/password", Map.of());

        assertThat(ofMember.status()).as(ofMember.raw().body()).isEqualTo(403);
        assertThat(tokenStatus("pass.chief", first)).isEqualTo(401);
        assertThat(tokenStatus("pass.chief", ofAdmin.text("password"))).isEqualTo(403);
        assertThat(notices(deputy, "pass.chief")).contains("PASSWORD_REPLACED");
        assertThat(deputy.get("/api/v1/audit?subject=pass.chief")
                        .body()
                        .path("items")
                        .findValuesAsText("action"))
                .contains("PASSWORD_REPLACED");
        Browser chief = browser("pass.chief", ofAdmin.text("password"));
        change(chief, ofAdmin.text("password"), GOOD, GOOD);
        assertThat(chief.get("/notifications").body()).contains("An admin replaced your password");
    }

    @Test
    void whatThePlatformDoesToATenantsPeopleItsAdminsAreTold() {
        RestClientOf admin = signedIn("pass.told", hired("pass.told", "tenant-admin"), "user");

        hired("pass.shadow", "confirmer");
        platform.put(USERS + "/pass.shadow/roles", Map.of("roles", List.of("tenant-member")));
        platform.post(USERS + "/pass.shadow/lock", Map.of());

        assertThat(notices(admin, "pass.shadow"))
                .containsExactlyInAnyOrder("PERSON_ADDED", "PERSON_CHANGED", "PERSON_CHANGED");
    }

    @Test
    void nobodyReplacesTheirOwnPasswordWithoutKnowingIt() {
        RestClientOf admin = signedIn("pass.self", hired("pass.self", "tenant-admin"), "user");

        assertThat(admin.post("/api/v1/users/pass.self/password", Map.of()).status())
                .isEqualTo(409);
        assertThat(platform.post("/api/v1/platform/users/journey-admin/password", Map.of())
                        .status())
                .isEqualTo(409);
    }

    private RestClientOf memberWith(String password) {
        String user = "pass.member" + System.nanoTime();
        Browser here = browser(user, hired(user, "tenant-member"));
        change(here, hiredPassword, password, password);
        return signedIn(user, password, "user");
    }

    private String hiredPassword = "";

    private String hired(String user, String role) {
        Answer made = platform.post(USERS, Map.of("id", user, "roles", List.of(role)));
        assertThat(made.status()).as(made.raw().body()).isEqualTo(201);
        hiredPassword = made.text("password");
        return hiredPassword;
    }

    private Browser browser(String user, String password) {
        Browser browser = new Browser(ownPort);
        browser.signIn(user, password);
        browser.get("/account");
        return browser;
    }

    private static HttpResponse<String> change(Browser browser, String current, String next, String again) {
        return browser.postForm("/account", form(browser.csrf("/account"), current, next, again));
    }

    private static Map<String, String> form(String csrf, String current, String next, String again) {
        return new HashMap<>(Map.of("_csrf", csrf, "current", current, "new", next, "again", again));
    }

    private int tokenStatus(String user, String password) {
        return basic(user, password).statusCode();
    }

    private HttpResponse<String> basic(String user, String password) {
        return new Browser(ownPort)
                .postJson("/api/v1/tokens", "{\"name\":\"x\",\"kind\":\"user\"}", Browser.basic(user, password));
    }

    private static List<String> notices(RestClientOf reader, String subject) {
        return StreamSupport.stream(
                        reader.get("/api/v1/notifications?limit=200")
                                .body()
                                .path("items")
                                .spliterator(),
                        false)
                .filter(notice -> notice.path("subjectId").asText().equals(subject))
                .map((JsonNode notice) -> notice.path("kind").asText())
                .toList();
    }
}
