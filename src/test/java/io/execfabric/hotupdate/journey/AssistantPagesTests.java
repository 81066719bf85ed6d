package io.execfabric.hotupdate.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.execfabric.hotupdate.support.Assistant;
import io.execfabric.hotupdate.support.Browser;
import io.execfabric.hotupdate.support.HotUpdateTest;
import io.execfabric.hotupdate.support.RestClientOf;
import io.execfabric.hotupdate.support.ScriptFolder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.util.HtmlUtils;

/** What people see of the AI side: the token with its list and settings, the downloaded folder, the AI's request to confirm. */
@HotUpdateTest
class AssistantPagesTests extends Journey {

    private static final Pattern TOKEN = Pattern.compile("<code class=\"break\">(hut_[0-9A-Za-z]+)</code>");
    private static final Pattern PAGE = Pattern.compile("href=\"(/tokens/[0-9a-f-]+)\"");
    private static final Map<String, Boolean> FOR_AI = Map.of("aiCallable", true, "confirmationRequired", true);

    @LocalServerPort
    private int ownPort;

    @Autowired
    private JdbcTemplate database;

    @Test
    void aTokensPageShowsTheVeryListThatItsAssistantGets() {
        live(medium("echo listed"), "page-tool", FOR_AI);
        live(medium("echo hidden"), "page-manual", Map.of());
        Browser member = signedIn("acme-member");

        HttpResponse<String> made = member.postForm(
                "/tokens", form(member, Map.of("name", "Page & laptop", "kind", "AI", "expiresInDays", "7")));
        String text = found(TOKEN, made.body());
        String settings = HtmlUtils.htmlUnescape(made.body());
        assertThat(settings)
                .contains("\"url\": \"" + address() + "/mcp\"", "\"Authorization\": \"Bearer " + text + "\"")
                .contains("curl -H 'Authorization: Bearer " + text + "'");
        assertThat(made.headers().firstValue("Cache-Control")).hasValue("no-store");

        String page = found(PAGE, made.body());
        assertThat(member.get(page).body())
                .contains("Page &amp; laptop", "never", "page-tool", "a person confirms each run")
                .doesNotContain(text, "page-manual");
        try (Assistant assistant = Assistant.of(address(), text)) {
            List<String> offered = assistant.tools();
            String shown = member.get(page).body();
            assertThat(offered.stream().filter(tool -> !tool.equals("get_execution")))
                    .isNotEmpty()
                    .allMatch(tool -> shown.contains("<code>" + tool + "</code>"));
            assertThat(shown.split("<article")).hasSize(offered.size());
            assertThat(shown).doesNotContain("<span>never</span>");
        }
        assertThat(signedIn("acme-admin").get(page).statusCode()).isEqualTo(404);
        member.postForm(page + "/revocation", form(member, Map.of()));
        assertThat(member.get(page).statusCode()).isEqualTo(404);
        assertThat(McpWire.initialize(address(), text).statusCode()).isEqualTo(401);
    }

    @Test
    void aCapabilityIsDownloadedAsAFolderThatPointsBackHere() throws IOException {
        live(medium("echo folder"), "page_folder", FOR_AI);
        live(medium("echo manual"), "page-none", Map.of());
        Browser member = signedIn("acme-member");
        assertThat(member.get("/skills/page_folder").body()).contains("/api/v1/skills/page_folder/skill-folder");
        assertThat(member.get("/skills/page-none").body()).doesNotContain("skill-folder");

        String markdown = unzipped(acmeMember, "page_folder", "page-folder/SKILL.md");
        assertThat(markdown)
                .startsWith("---\n")
                .contains("mcp-tool: \"page_folder\"", address() + "/mcp", "A person has to confirm each run")
                .doesNotContain("echo folder");
        assertThat(acmeMember
                        .get("/api/v1/skills/page_folder/skill-folder")
                        .raw()
                        .headers()
                        .firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"page-folder.zip\"");
        assertThat(acmeMember.get("/api/v1/skills/page-none/skill-folder").status())
                .isEqualTo(404);
        assertThat(globexAdmin.get("/api/v1/skills/page_folder/skill-folder").status())
                .isEqualTo(404);
        assertThat(acmeMember.get("/api/v1/skills/Nothing!/skill-folder").status())
                .isEqualTo(404);
        assertThat(database.queryForList("select detail from audit_event where action = 'OFFERED'", String.class))
                .contains("Listed to a downloaded folder for the AI of acme-member: page_folder version 1.");
    }

    @Test
    void whoConfirmsReadsThatAnAiAskedForWhomAndWithWhat() {
        live(medium("echo asked"), "page-asked", FOR_AI);
        try (Assistant assistant = Assistant.of(address(), assistant().token())) {
            assistant.call("page-asked", Map.of("why", "<b>because</b>"));
        }
        Browser confirmer = signedIn("acme-confirmer");
        assertThat(confirmer.get("/confirmations").body())
                .contains(
                        "An AI asked for this run, on behalf of acme-member.",
                        "with the token “journey”",
                        Assistant.NAME)
                .contains("&lt;b&gt;because&lt;/b&gt;");
        assertThat(confirmer.get("/confirmations?lang=zh-CN").body()).contains("由 AI 代表 acme-member 发起");
        confirmer.get("/?lang=en");
    }

    @Test
    void anAisTokenOpensNoPageAndNoSession() {
        RestClientOf ai = assistant();
        String submission = live(medium("echo own"), "page-own", FOR_AI);
        for (String page :
                List.of("/", "/skills", "/tokens", "/submissions/" + submission, "/confirmations", "/account")) {
            HttpResponse<String> answer = new Browser(ownPort).get(page, Browser.bearer(ai.token()));
            assertThat(answer.statusCode()).as(page).isEqualTo(403);
            assertThat(answer.headers().allValues("Set-Cookie")).as(page).isEmpty();
        }
        assertThat(new Browser(ownPort)
                        .get("/camunda/app/tasklist/default/", Browser.bearer(ai.token()))
                        .statusCode())
                .isEqualTo(403);
        assertThat(ai.get("/api/v1/tokens").status()).isEqualTo(403);
        assertThat(ai.post("/api/v1/tokens", Map.of("name", "more", "kind", "user"))
                        .status())
                .isEqualTo(403);
        assertThat(ai.submit(medium("echo").zip(), metadata("page-by-ai", Map.of()))
                        .status())
                .isEqualTo(403);
        assertThat(ai.post("/api/v1/skills/page-own/rollback", Map.of("version", 1, "reason", "x"))
                        .status())
                .isEqualTo(403);
        assertThat(ai.post("/api/v1/skills/page-own/disable", Map.of("reason", "x"))
                        .status())
                .isEqualTo(403);
        assertThat(decision(ai, submission, Map.of()).status()).isEqualTo(403);
        JsonNode me = ai.get("/api/v1/me").body();
        assertThat(me.toString()).contains("\"ai\"").doesNotContain("password", "hut_");
    }

    @Test
    void anAisTokenIsNoPasswordOfItsPrincipalAndHasNoneOfAnAdminsRights() {
        String token = assistant().token();
        Browser login = new Browser(ownPort);
        assertThat(login.signIn("acme-member", token).headers().firstValue("Location"))
                .hasValue("/login?error");
        assertThat(login.get("/tokens").statusCode()).isEqualTo(302);
        assertThat(login.postJson(
                                "/api/v1/tokens",
                                "{\"name\":\"more\",\"kind\":\"user\"}",
                                Browser.basic("acme-member", token))
                        .statusCode())
                .isEqualTo(401);

        RestClientOf ofAdmin = RestClientOf.demo(ownPort, "acme-admin", "ai");
        assertThat(ofAdmin.get("/api/v1/users").status()).isEqualTo(403);
        assertThat(ofAdmin.post("/api/v1/users/acme-member/password", Map.of()).status())
                .isEqualTo(403);
        assertThat(ofAdmin.get("/api/v1/audit").status()).isEqualTo(403);
        assertThat(ofAdmin.get("/api/v1/tokens").status()).isEqualTo(403);
    }

    private static String unzipped(RestClientOf who, String code, String entry) throws IOException {
        byte[] zip = who.bytes("/api/v1/skills/" + code + "/skill-folder");
        try (ZipInputStream files = new ZipInputStream(new ByteArrayInputStream(zip))) {
            assertThat(files.getNextEntry().getName()).isEqualTo(entry);
            String text = new String(files.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(files.getNextEntry()).isNull();
            return text;
        }
    }

    private static ScriptFolder medium(String line) {
        return ScriptFolder.shell("medium").with("main.sh", "#!/bin/bash\n# @risk medium\n" + line + "\n");
    }

    private Browser signedIn(String user) {
        Browser browser = new Browser(ownPort);
        browser.signIn(user, user + "-demo");
        return browser;
    }

    private static Map<String, String> form(Browser browser, Map<String, String> fields) {
        Map<String, String> form = new HashMap<>(fields);
        form.put("_csrf", browser.csrf("/tokens"));
        return form;
    }

    private static String found(Pattern what, String page) {
        Matcher found = what.matcher(page);
        assertThat(found.find()).as(page).isTrue();
        return found.group(1);
    }
}
