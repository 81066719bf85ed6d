package io.execfabric.hotupdate.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.execfabric.hotupdate.support.RestClientOf;
import io.execfabric.hotupdate.support.RestClientOf.Answer;
import io.execfabric.hotupdate.support.ScriptFolder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What fits a request: of the own tenant, live, for AI, and nothing else. */
public abstract class RecommendationJourney extends Journey {

    private static final Map<String, Boolean> FOR_AI = Map.of("aiCallable", true);

    @Autowired
    private JdbcTemplate database;

    @Test
    void whatIsLiveForAiIsOfferedWithAReasonAndGoneOnceItIsOff() {
        RestClientOf assistant = assistant();
        live(about("Tide tables", "Tells high water and low water of a harbour. 潮汐时刻。"), "tide-tables", FOR_AI);
        live(about("Tide diary", "Keeps a diary of high water."), "tide-diary", Map.of());

        JsonNode found = asked(assistant, "high water in the harbour").body().path("items");
        assertThat(codes(found)).startsWith("tide-tables").doesNotContain("tide-diary");
        assertThat(found.path(0).path("name").asText()).isEqualTo("Tide tables");
        assertThat(found.path(0).path("description").asText()).startsWith("Tells high water");
        assertThat(found.path(0).path("why").asText()).startsWith("Found in ").contains("high", "harbour");
        assertThat(found.path(0).path("score").isNumber()).isTrue();
        assertThat(found.path(0).path("confirmationRequired").isBoolean()).isTrue();
        assertThat(found.path(0).has("inputSchema")).isTrue();
        JsonNode chinese = asked(acmeMember, "查潮汐时刻").body().path("items");
        assertThat(codes(chinese)).containsExactly("tide-tables");
        assertThat(chinese.path(0).path("why").asText()).startsWith("命中：").contains("潮汐时刻");
        JsonNode report = acmeMember
                .get("/api/v1/skills/tide-tables/versions/1/availability")
                .body();
        assertThat(report.path("checks").findValuesAsText("check")).contains("recommended");

        switched("tide-tables", "disable");
        assertThat(codes(asked(assistant, "high water in the harbour").body().path("items")))
                .isEmpty();
        switched("tide-tables", "enable");
        assertThat(codes(asked(assistant, "high water in the harbour").body().path("items")))
                .containsExactly("tide-tables");
        assertThat(details("acme")).anyMatch(detail -> detail.contains("the AI of acme-member: tide-tables version 1"));
    }

    @Test
    void aTenantWithTheSameNamesLearnsNothing() {
        live(about("Whale log", "Writes down whales."), "whale-log", FOR_AI);
        Answer before = asked(acmeMember, "write down a whale");
        assertThat(codes(before.body().path("items"))).containsExactly("whale-log");
        assertThat(asked(globexAdmin, "write down a whale").body().path("items"))
                .isEmpty();

        theirs(about("Whale log", "Writes down whales and krill."), "whale-log");
        theirs(about("Whale watch", "Watches whales, whales and whales."), "whale-watch");

        assertThat(asked(acmeMember, "write down a whale").raw().body())
                .isEqualTo(before.raw().body());
        assertThat(asked(acmeMember, "krill").body().path("items")).isEmpty();
        assertThat(codes(asked(globexAdmin, "krill").body().path("items"))).containsExactly("whale-log");
        assertThat(codes(asked(globexAdmin, "watch whales").body().path("items")))
                .containsExactly("whale-watch", "whale-log");
        assertThat(details("acme")).noneMatch(detail -> detail.contains("whale-watch"));
        assertThat(details("globex")).anyMatch(detail -> detail.contains("whale-watch"));
    }

    @Test
    void whatThePlatformGrantedIsOfferedToThatTenantAlone() {
        RestClientOf admin = journeyAdmin();
        Answer submitted = admin.submit(
                "/api/v1/public/submissions",
                about("Jellyfish count", "Counts swarms.").zip(),
                metadata("jellyfish-count", Map.of("scenario", "Biologists estimate plankton.", "aiCallable", true)));
        String id = submitted.text("id");
        awaitStatus(id, "IN_REVIEW");
        assertAccepted(approve(id, FOR_AI));
        awaitStatus(id, "SECOND_REVIEW");
        assertAccepted(decision(secondReviewer(), id, FOR_AI));
        awaitStatus(id, "AVAILABLE");
        assertThat(asked(acmeMember, "plankton").body().path("items")).isEmpty();

        admin.put("/api/v1/public/skills/jellyfish-count/grants/acme");

        assertThat(codes(asked(acmeMember, "plankton").body().path("items"))).containsExactly("jellyfish-count");
        assertThat(asked(globexAdmin, "plankton").body().path("items")).isEmpty();
    }

    @Test
    void aRequestThatSaysNothingOrTooMuchIsRefused() {
        assertThat(acmeMember.get("/api/v1/recommendations").status()).isEqualTo(422);
        assertThat(asked(acmeMember, "  ").status()).isEqualTo(422);
        assertThat(asked(acmeMember, "x".repeat(1001)).status()).isEqualTo(422);
        assertThat(acmeMember.get("/api/v1/recommendations?request=x&limit=0").status())
                .isEqualTo(400);
        assertThat(asked(reviewer, "anything").body().path("items")).isEmpty();
    }

    private void theirs(ScriptFolder folder, String code) {
        Answer submitted = globexAdmin.submit(folder.zip(), metadata(code, FOR_AI));
        assertThat(submitted.status()).as(submitted.raw().body()).isEqualTo(201);
        String id = submitted.text("id");
        awaitStatus(id, "IN_REVIEW");
        assertAccepted(approve(id, FOR_AI));
        awaitStatus(id, "AVAILABLE");
    }

    private void switched(String code, String act) {
        assertAccepted(acmeAdmin.post("/api/v1/skills/" + code + "/" + act, Map.of("reason", "a test")));
    }

    private static Answer asked(RestClientOf who, String request) {
        return who.get("/api/v1/recommendations?request=" + URLEncoder.encode(request, StandardCharsets.UTF_8));
    }

    private static List<String> codes(JsonNode items) {
        return items.findValuesAsText("skill");
    }

    private List<String> details(String tenant) {
        return database.queryForList(
                "select detail from audit_event where tenant_id = ? and action = 'RECOMMENDED'", String.class, tenant);
    }

    private static ScriptFolder about(String title, String purpose) {
        ScriptFolder folder = ScriptFolder.prettyJson();
        String readme = folder.content("README.md")
                .replace("Pretty JSON", title)
                .replaceAll("(?m)^Prints a JSON object.*$", purpose);
        return folder.with("README.md", readme).with("main.py", "# @risk low\nprint('" + title + "')\n");
    }
}
