package io.execfabric.hotupdate.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.execfabric.hotupdate.support.RestClientOf;
import io.execfabric.hotupdate.support.RestClientOf.Answer;
import io.execfabric.hotupdate.support.ScriptFolder;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Other answers for what is live: no upload, a whole review, the same bytes. */
public abstract class AnswersJourney extends Journey {

    private static final Map<String, Boolean> FOR_AI = Map.of("aiCallable", true);
    private static final Map<String, Boolean> CONFIRMED = Map.of("confirmationRequired", true);

    @Test
    void openingItToAiTakesAReviewerAndGivesANewSkillVersionOverTheSameBytes() {
        String first = live(printing("opened", 1), "opened", Map.of());
        Answer asked = ask(acmeAdmin, "opened", FOR_AI);
        assertThat(asked.status()).as(asked.raw().body()).isEqualTo(201);
        String id = asked.text("id");
        assertThat(asked.raw().headers().firstValue("Location")).hasValue("/api/v1/submissions/" + id);
        assertThat(asked.text("digest")).isEqualTo(submission(first).text("digest"));
        assertThat(asked.body().path("answersOfVersion").asInt()).isEqualTo(1);
        assertThat(asked.body().path("history").path(0).path("what").asText()).isEqualTo("ANSWERS_CHANGE_REQUESTED");

        awaitStatus(id, "IN_REVIEW");
        assertThat(skill("opened").path("aiCallable").asBoolean()).isFalse();
        assertThat(run(assistant(), "opened", Map.of()).status()).isNotEqualTo(202);
        JsonNode dossier =
                reviewer.get("/api/v1/submissions/" + id + "/dossier").body();
        assertThat(dossier.path("diffToLive").path("files")).isEmpty();
        assertThat(dossier.path("answersToLive").path("withoutUpload").asBoolean())
                .isTrue();
        assertThat(dossier.path("answersToLive").path("answers"))
                .singleElement()
                .extracting(JsonNode::toString)
                .isEqualTo("{\"question\":\"aiCallable\",\"live\":false,\"wished\":true}");

        assertAccepted(approve(id, FOR_AI));
        awaitStatus(id, "AVAILABLE");
        assertThat(versions("opened").findValuesAsText("version")).containsExactly("2", "1");
        assertThat(versions("opened").findValuesAsText("scriptVersion")).containsExactly("1", "1");
        assertThat(versions("opened").findValuesAsText("state")).containsExactly("LIVE", "SUPERSEDED");
        assertThat(skill("opened").path("aiCallable").asBoolean()).isTrue();
        Answer byAi = run(assistant(), "opened", Map.of());
        assertThat(byAi.status()).as(byAi.raw().body()).isEqualTo(202);
        assertThat(ended(byAi.text("id")).text("stdout")).contains("opened says 1");
    }

    @Test
    void askingForWhatIsLiveIsRefusedAndSoIsALowerRisk() {
        live(printing("same", 1), "same", CONFIRMED);
        assertThat(finding(ask(acmeAdmin, "same", CONFIRMED))).isEqualTo("DUPLICATE_OF_LIVE");
        assertThat(finding(ask(acmeAdmin, "same", Map.of()))).isEqualTo("DUPLICATE_OF_LIVE");
        assertThat(finding(ask(acmeAdmin, "same", Map.of("aiCallable", true, "risk", "low"))))
                .isEqualTo("FIELD_INVALID");
        assertThat(finding(ask(acmeAdmin, "same", Map.of("limits", Map.of("wallSeconds", 1_000_000)))))
                .isEqualTo("LIMITS_INVALID");
        assertThat(ask(acmeAdmin, "same", Map.of("aiCallable", true, "reason", " "))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void nobodyElseAsksAndForeignCodesAreMissingOnes() {
        live(printing("mine", 1), "mine", Map.of());
        assertThat(ask(acmeMember, "mine", FOR_AI).status()).isEqualTo(403);
        assertThat(ask(assistant(), "mine", FOR_AI).status()).isEqualTo(403);
        assertThat(ask(globexAdmin, "mine", FOR_AI).status()).isEqualTo(404);
        assertThat(ask(acmeAdmin, "nothing-here", FOR_AI).status()).isEqualTo(404);
        assertThat(ask(acmeAdmin, "Not-A-Code", FOR_AI).status()).isEqualTo(404);
    }

    @Test
    void raisedRiskAndOwnLimitsAreApprovedWithTheSameBytes() {
        live(printing("riskier", 1), "riskier", CONFIRMED);
        Map<String, Object> wish = Map.of("risk", "high", "aiCallable", true, "limits", Map.of("wallSeconds", 7));
        String id = ask(acmeAdmin, "riskier", wish).text("id");
        awaitStatus(id, "IN_REVIEW");
        Map<String, Boolean> answers = Map.of("aiCallable", true, "confirmationRequired", true);
        assertAccepted(approve(id, answers));
        awaitStatus(id, "SECOND_REVIEW");
        assertAccepted(decision(secondReviewer(), id, answers));
        awaitStatus(id, "AVAILABLE");
        assertThat(versions("riskier").findValuesAsText("risk")).containsExactly("high", "medium");
        assertThat(versions("riskier").findValuesAsText("scriptVersion")).containsExactly("1", "1");
        assertThat(versions("riskier").path(0).path("approval").path("record").asText())
                .contains("wallSeconds");
    }

    @Test
    void answersOfAVersionThatIsLiveNoLongerAreNotApproved() {
        live(printing("moved", 1), "moved", Map.of());
        String id = ask(acmeAdmin, "moved", FOR_AI).text("id");
        awaitStatus(id, "IN_REVIEW");
        live(printing("moved", 2), "moved", Map.of());

        assertThat(approve(id, FOR_AI).status()).isEqualTo(409);
        assertAccepted(approve(id, Map.of("outcome", "REJECT", "comment", "version 2 is live by now")));
        awaitStatus(id, "REJECTED");
        assertThat(skill("moved").path("liveVersion").asInt()).isEqualTo(2);
    }

    private static Answer ask(RestClientOf who, String code, Map<String, ?> answers) {
        var body = new java.util.HashMap<String, Object>(Map.of("reason", "People ask for it"));
        body.putAll(answers);
        return who.post("/api/v1/skills/" + code + "/answers", body);
    }

    private static String finding(Answer refused) {
        assertThat(refused.status()).as(refused.raw().body()).isEqualTo(422);
        return refused.body().path("findings").path(0).path("code").asText();
    }

    private JsonNode skill(String code) {
        return acmeMember.get("/api/v1/skills/" + code).body();
    }

    private JsonNode versions(String code) {
        return acmeMember.get("/api/v1/skills/" + code + "/versions").body().path("items");
    }

    private static ScriptFolder printing(String code, int version) {
        return ScriptFolder.prettyJson().with("main.py", "print('" + code + " says " + version + "')\n");
    }
}
