package io.execfabric.hotupdate.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.support.Browser;
import io.execfabric.hotupdate.support.HotUpdateTest;
import java.net.http.HttpResponse;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** The life of a bearer token, over HTTP as a customer's script sees it. */
@HotUpdateTest
class TokenTests {

    private static final String TOKENS = "/api/v1/tokens";

    @LocalServerPort
    int port;

    @Autowired
    ObjectMapper json;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    UserDirectory people;

    @Autowired
    IdentityService identity;

    @Test
    void aTokenIsFetchedByBasicUsedAndRevoked() throws Exception {
        JsonNode issued = issue("acme-member", "{\"name\":\"laptop\",\"kind\":\"user\",\"expiresInDays\":7}");
        String token = issued.get("token").asText();

        JsonNode me = json.readTree(
                new Browser(port).get("/api/v1/me", Browser.bearer(token)).body());
        assertThat(me.toString())
                .isEqualTo("{\"user\":\"acme-member\",\"tenant\":\"acme\",\"roles\":[\"tenant-member\"],"
                        + "\"tokenKind\":\"user\",\"scopes\":[]}");
        assertThat(new Browser(port).get(TOKENS, Browser.bearer(token)).body())
                .contains("laptop")
                .doesNotContain(token);

        String path = TOKENS + "/" + issued.get("id").asText();
        assertThat(new Browser(port)
                        .send("DELETE", path, null, Browser.bearer(token))
                        .statusCode())
                .isEqualTo(204);
        assertThat(new Browser(port).get("/api/v1/me", Browser.bearer(token)).statusCode())
                .isEqualTo(401);
    }

    @Test
    void theTableHoldsNoTextThatOpensAnything() throws Exception {
        String token =
                issue("acme-member", "{\"name\":\"secret\"}").get("token").asText();

        assertThat(token).matches("hut_[0-9A-Za-z]{43}");
        assertThat(sql.queryForList("select token_hash from api_token", String.class))
                .isNotEmpty()
                .allSatisfy(hash -> assertThat(hash).matches("[0-9a-f]{64}"));
    }

    @Test
    void anAiTokenHasItsOwnersTenantAndNoRightOfAPerson() throws Exception {
        String token = issue("acme-admin", "{\"name\":\"assistant\",\"kind\":\"ai\",\"expiresInDays\":1}")
                .get("token")
                .asText();

        JsonNode me = json.readTree(
                new Browser(port).get("/api/v1/me", Browser.bearer(token)).body());
        assertThat(me.get("roles").toString()).isEqualTo("[\"ai\"]");
        assertThat(me.get("tenant").asText()).isEqualTo("acme");
        assertThat(status("GET", TOKENS, token)).isEqualTo(403);
        assertThat(status("POST", TOKENS, token)).isEqualTo(403);
        assertThat(status("POST", "/api/v1/submissions", token)).isEqualTo(403);
        assertThat(status("GET", "/api/v1/submissions", token)).isEqualTo(403);
        assertThat(status("POST", "/api/v1/executions/x/confirmation", token)).isEqualTo(403);
    }

    @Test
    void platformPeopleMakeNoAiTokens() {
        assertThat(fetch("reviewer1", "{\"name\":\"x\",\"kind\":\"ai\"}").statusCode())
                .isEqualTo(403);
    }

    @Test
    void nobodyRevokesOrListsAnotherPersonsToken() throws Exception {
        JsonNode theirs = issue("acme-admin", "{\"name\":\"of-acme-admin\"}");
        String mine = issue("globex-member", "{\"name\":\"mine\"}").get("token").asText();

        assertThat(status("DELETE", TOKENS + "/" + theirs.get("id").asText(), mine))
                .isEqualTo(404);
        assertThat(new Browser(port).get(TOKENS, Browser.bearer(mine)).body()).doesNotContain("of-acme-admin");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\":\"\"}",
                "{\"kind\":\"user\"}",
                "{\"name\":\"x\",\"kind\":\"root\"}",
                "{\"name\":\"x\",\"kind\":\"agent\"}",
                "{\"name\":\"x\",\"expiresInDays\":0}",
                "{\"name\":\"x\",\"expiresInDays\":366}",
            })
    void aTokenThatCannotBeIsRefused(String body) {
        assertThat(fetch("acme-member", body).statusCode()).isEqualTo(422);
    }

    @Test
    void aRemovedUsersTokenEndsWithTheUser() throws Exception {
        people.createUser("leaver", "leaver-demo", new TenantId("acme"), Set.of(Role.TENANT_MEMBER));
        HttpResponse<String> issued =
                new Browser(port).postJson(TOKENS, "{\"name\":\"x\"}", Browser.basic("leaver", "leaver-demo"));
        String token = json.readTree(issued.body()).get("token").asText();
        assertThat(status("GET", "/api/v1/me", token)).isEqualTo(200);

        identity.deleteUser("leaver");

        assertThat(status("GET", "/api/v1/me", token)).isEqualTo(401);
    }

    @Test
    void basicOpensNothingButTheFetchingOfTokens() {
        String[] basic = Browser.basic("acme-admin", "acme-admin-demo");

        assertThat(new Browser(port).get("/api/v1/me", basic).statusCode()).isEqualTo(401);
        assertThat(new Browser(port).get(TOKENS, basic).statusCode()).isEqualTo(401);
    }

    @Test
    void withoutAnythingTheAnswerIsAProblemDocument() {
        var answer = new Browser(port).get("/api/v1/me");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).get().asString().startsWith("application/problem+json");
        assertThat(answer.body()).contains("urn:hot-update:not-authenticated");
    }

    @Test
    void aBrowserSessionWorksToo() throws Exception {
        Browser browser = new Browser(port);
        browser.signIn("acme-admin", "acme-admin-demo");

        JsonNode me = json.readTree(browser.get("/api/v1/me").body());

        assertThat(me.get("user").asText()).isEqualTo("acme-admin");
        assertThat(me.get("tokenKind").isNull()).isTrue();
    }

    @Test
    void aChangeFromABrowserSessionNeedsTheCsrfToken() {
        Browser browser = new Browser(port);
        browser.signIn("acme-admin", "acme-admin-demo");

        var answer = browser.postJson(TOKENS, "{\"name\":\"forged\"}");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("urn:hot-update:forbidden");
    }

    @Test
    void aBadTokenBesideAGoodSessionIsRefused() {
        Browser browser = new Browser(port);
        browser.signIn("acme-admin", "acme-admin-demo");

        assertThat(browser.get("/api/v1/me", Browser.bearer("hut_wrong")).statusCode())
                .isEqualTo(401);
    }

    private int status(String method, String path, String token) {
        return new Browser(port)
                .send(method, path, "GET".equals(method) ? null : "{}", Browser.bearer(token))
                .statusCode();
    }

    private HttpResponse<String> fetch(String user, String body) {
        return new Browser(port).postJson(TOKENS, body, Browser.basic(user, user + "-demo"));
    }

    private JsonNode issue(String user, String body) throws Exception {
        HttpResponse<String> answer = fetch(user, body);
        assertThat(answer.statusCode()).isEqualTo(201);
        return json.readTree(answer.body());
    }
}
