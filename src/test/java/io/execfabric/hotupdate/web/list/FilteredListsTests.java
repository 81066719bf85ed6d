package io.execfabric.hotupdate.web.list;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.execfabric.hotupdate.shared.Audited;
import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.support.HotUpdateTest;
import io.execfabric.hotupdate.support.RestCaller;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;

/** What each list answers to each filter of each role: nothing of another tenant, and nothing in silence. */
@HotUpdateTest
class FilteredListsTests {

    private static final List<String> LISTS = List.of(
            "/api/v1/executions",
            "/api/v1/submissions",
            "/api/v1/skills",
            "/api/v1/audit",
            "/api/v1/reviews",
            "/api/v1/tokens",
            "/api/v1/notifications");

    /** All of them name what another tenant has. */
    private static final List<String> ASKED = List.of(
            "",
            "?tenant=globex",
            "?tenant=globex&tenant=acme",
            "?skill=globex-only",
            "?status=SUCCEEDED&status=FAILED",
            "?channel=AI&channel=MANUAL",
            "?requestedBy=globex-only",
            "?version=77",
            "?since=2020-01-01&until=9999-01-01",
            "?scriptCode=globex-only",
            "?status=AVAILABLE&status=IN_REVIEW",
            "?q=globex",
            "?risk=low&risk=high",
            "?actor=globex-only",
            "?action=GLOBEX_ONLY",
            "?subject=globex-only",
            "?submittedBy=globex-admin",
            "?limit=200");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private ApplicationEventPublisher events;

    @BeforeEach
    void twoTenantsWithRuns() {
        for (String tenant : List.of("acme", "globex")) {
            for (int i = 0; i < 5; i++) {
                run(tenant, i);
            }
            events.publishEvent(new Audited(
                    new TenantId(tenant),
                    tenant + "-only",
                    tenant.toUpperCase(java.util.Locale.ROOT) + "_ONLY",
                    "test",
                    tenant + "-only",
                    "Of " + tenant));
        }
    }

    @AfterEach
    void clean() {
        database.update("delete from execution where skill_id = 'filtered'");
        database.update("delete from audit_event where subject_type = 'test'");
    }

    private void run(String tenant, int number) {
        database.update(
                "insert into execution (id, tenant_id, skill_id, skill_version_id, skill_code, version_no, digest, status,"
                        + " channel, requested_by, requester_kind, input_hash, time_limit_ms, output_truncated,"
                        + " cancel_requested, requested_at, lock_version)"
                        + " values (?, ?, 'filtered', 'v', ?, 77, ?, 'SUCCEEDED', ?, ?, 'session', 'h', 1000, false,"
                        + " false, ?, 0)",
                tenant + "-run-" + number,
                tenant,
                tenant + "-only",
                Digest.of(new byte[0]).value(),
                number % 2 == 0 ? "AI" : "MANUAL",
                tenant + "-only",
                Timestamp.valueOf("2021-01-01 00:00:0" + number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"acme-admin", "acme-member", "acme-confirmer"})
    void nobodyOfATenantReadsAnythingOfAnotherOne(String user) {
        seesNothingOfGlobex(RestCaller.of(port, user));
    }

    @Test
    void anAssistantReadsNothingOfAnotherTenantAndOnlyItsOwnRuns() {
        RestCaller assistant = RestCaller.of(port, "acme-member", "ai");

        seesNothingOfGlobex(assistant);
        assertThat(ids(assistant.get("/api/v1/executions?requestedBy=acme-only").json()))
                .isEmpty();
        assertThat(ids(assistant.get("/api/v1/executions?channel=MANUAL").json()))
                .isEmpty();
    }

    private static void seesNothingOfGlobex(RestCaller caller) {
        for (String list : LISTS) {
            for (String asked : ASKED) {
                RestCaller.Answer answer = caller.get(list + asked);
                assertThat(answer.status()).as(list + asked).isIn(200, 400, 403);
                assertThat(answer.body().toLowerCase(java.util.Locale.ROOT))
                        .as(list + asked)
                        .doesNotContain("globex");
            }
        }
    }

    @Test
    void thePlatformsPeopleReadOneTenantsOrAll() {
        for (String user : List.of("reviewer1", "platform-admin")) {
            JsonNode found = RestCaller.of(port, user)
                    .get("/api/v1/submissions?tenant=acme")
                    .json();
            assertThat(found.path("items"))
                    .allSatisfy(one -> assertThat(one.path("tenant").asText()).isEqualTo("acme"));
            assertThat(RestCaller.of(port, user).get("/api/v1/executions").status())
                    .isIn(403, 404);
        }
        RestCaller admin = RestCaller.of(port, "platform-admin");
        assertThat(admin.get("/api/v1/audit?tenant=globex&actor=globex-only")
                        .json()
                        .path("items"))
                .hasSize(1);
        assertThat(admin.get("/api/v1/audit?tenant=acme&actor=globex-only")
                        .json()
                        .path("items"))
                .isEmpty();
        assertThat(RestCaller.of(port, "reviewer1").get("/api/v1/audit").status())
                .isEqualTo(403);
        assertThat(admin.get("/api/v1/reviews?risk=high&stage=SECOND&tenant=acme")
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "skill=acme-only, 5",
        "skill=globex-only, 0",
        "skill=acme-only&version=77, 5",
        "skill=acme-only&version=1, 0",
        "skill=acme-only&channel=AI, 3",
        "skill=acme-only&channel=AI&channel=MANUAL, 5",
        "skill=acme-only&channel=, 5",
        "skill=acme-only&status=SUCCEEDED, 5",
        "skill=acme-only&status=FAILED&status=LOST, 0",
        "requestedBy=acme-only, 5",
        "skill=acme-only&since=2021-01-01T00:00:02Z, 3",
        "skill=acme-only&since=2021-01-01T01:00:02%2B01:00, 3",
        "skill=acme-only&until=2021-01-01T00:00:02Z, 2",
        "skill=acme-only&since=2021-01-01&until=2021-01-02, 5",
        "skill=acme-only&until=2021-01-01, 0"
    })
    void whatIsAskedForIsWhatIsAnswered(String asked, int count) {
        assertThat(ids(RestCaller.of(port, "acme-member")
                        .get("/api/v1/executions?" + asked)
                        .json()))
                .hasSize(count);
    }

    static Stream<String> wrong() {
        return Stream.of(
                "/executions?status=DONE#status",
                "/executions?status=succeeded#status",
                "/executions?status=FAILED&status=DONE#status",
                "/executions?channel=MAIL#channel",
                "/executions?version=0#version",
                "/executions?version=one#version",
                "/executions?version=99999999999#version",
                "/executions?skill=No%20Code!#skill",
                "/executions?skill=a&skill=b#skill",
                "/executions?since=yesterday#since",
                "/executions?since=2026-02-30#since",
                "/executions?since=%2B10000000-01-01T00:00:00Z#since",
                "/executions?since=-1000-01-01T00:00:00Z#since",
                "/executions?since=2026-01-02&until=2026-01-01#until",
                "/executions?tenant=acme#tenant",
                "/executions?limit=0#limit",
                "/executions?limit=201#limit",
                "/executions?limit=1.5#limit",
                "/executions?limit=1&limit=2#limit",
                "/executions?cursor=damaged#cursor",
                "/executions?cursor=%C3%BC#cursor",
                "/submissions?status=LOST#status",
                "/submissions?tenant=No%20One#tenant",
                "/submissions?scriptCode=public#scriptCode",
                "/skills?aiCallable=perhaps#aiCallable",
                "/skills?risk=LOWEST#risk",
                "/skills?code=a#code",
                "/audit?until=x#until",
                "/audit?who=x#who",
                "/tokens?status=FAILED#status",
                "/notifications?unread=true#unread");
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void whatAListDoesNotKnowIsRefusedByItsName(String line) {
        String path = line.substring(0, line.indexOf('#'));
        RestCaller.Answer answer = RestCaller.of(port, "acme-admin").get("/api/v1" + path);

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.json().path("type").asText()).isEqualTo("urn:hot-update:bad-request");
        assertThat(answer.json().path("findings").findValuesAsText("path"))
                .contains(line.substring(line.indexOf('#') + 1));
    }

    @Test
    void aRefusalListsWhatThereIs() {
        RestCaller admin = RestCaller.of(port, "acme-admin");

        assertThat(admin.get("/api/v1/executions?status=DONE&channel=X").body())
                .contains("AWAITING_CONFIRMATION, QUEUED", "MANUAL, AI");
        assertThat(admin.get("/api/v1/executions?colour=red").body()).contains("requestedBy, since, skill");
        assertThat(admin.get("/api/v1/skills?risk=x").body()).contains("low, medium, high");
    }

    @Test
    void aCursorHoldsInItsListWithItsFilterInItsTenantAlone() {
        RestCaller member = RestCaller.of(port, "acme-member");
        String list = "/api/v1/executions?skill=acme-only&limit=2";
        String cursor = next(member, list);

        assertThat(ids(member.get(list + "&cursor=" + cursor).json())).containsExactly("acme-run-2", "acme-run-1");
        assertThat(ids(RestCaller.of(port, "acme-confirmer")
                        .get("/api/v1/executions?limit=1&skill=acme-only&cursor=" + cursor)
                        .json()))
                .containsExactly("acme-run-2");
        isRefused(RestCaller.of(port, "globex-member"), list + "&cursor=" + cursor);
        isRefused(RestCaller.of(port, "acme-member", "ai"), list + "&cursor=" + cursor);
        isRefused(member, "/api/v1/executions?cursor=" + cursor);
        isRefused(member, list + "&status=SUCCEEDED&cursor=" + cursor);
        isRefused(member, "/api/v1/submissions?cursor=" + cursor);
        isRefused(member, "/api/v1/tokens?cursor=" + cursor);
    }

    @Test
    void aDamagedCursorIsRefusedWhereverItIsDamaged() {
        RestCaller member = RestCaller.of(port, "acme-member");
        String list = "/api/v1/executions?skill=acme-only&limit=2";
        String cursor = next(member, list);

        for (int i = 0; i < cursor.length(); i++) {
            char other = cursor.charAt(i) == 'A' ? 'B' : 'A';
            isRefused(member, list + "&cursor=" + cursor.substring(0, i) + other + cursor.substring(i + 1));
        }
        isRefused(member, list + "&cursor=" + cursor + "A");
        isRefused(member, list + "&cursor=" + cursor + "=");
        isRefused(member, list + "&cursor=" + cursor.substring(1));
        isRefused(member, list + "&cursor=" + "A".repeat(5000));
    }

    @Test
    void aCursorGoesOnWhereItsRowWasThatIsThereNoMore() {
        RestCaller member = RestCaller.of(port, "acme-member");
        String list = "/api/v1/executions?skill=acme-only&limit=2";
        String cursor = next(member, list);
        database.update("delete from execution where id in ('acme-run-3', 'acme-run-2')");

        assertThat(ids(member.get(list + "&cursor=" + cursor).json())).containsExactly("acme-run-1", "acme-run-0");
    }

    private static String next(RestCaller caller, String list) {
        String cursor = caller.get(list).json().path("nextCursor").asText();
        assertThat(cursor).hasSizeGreaterThan(20);
        return cursor;
    }

    private static void isRefused(RestCaller caller, String path) {
        assertThat(caller.get(path).status()).as(path).isEqualTo(400);
    }

    private static List<String> ids(JsonNode list) {
        List<String> ids = new ArrayList<>();
        list.path("items").forEach(one -> ids.add(one.path("id").asText()));
        return ids;
    }
}
