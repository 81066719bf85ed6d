package io.execfabric.hotupdate.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.execfabric.hotupdate.support.RestClientOf.Answer;
import io.execfabric.hotupdate.support.ScriptFolder;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a reviewer gets to know of a script by its trial run. */
public abstract class TrialJourney extends Journey {

    private static final String QUIET = """
            # @risk low
            import json, sys
            print(json.dumps(json.load(sys.stdin)))
            """;

    @Test
    void aNewVersionThatAddsANetworkCallShowsExactlyThat() {
        String first = live(script(QUIET), "reports-home", Map.of());
        JsonNode alone = trialRun(first);
        assertThat(alone.path("candidate").path("outcome").asText()).isEqualTo("EXITED");
        assertThat(alone.path("candidate").path("exitCode").asInt()).isZero();
        assertThat(alone.path("candidate").path("outputMatches").asBoolean()).isTrue();
        assertThat(alone.path("input").asText()).isEqualTo("{\"n\": 1}");
        assertThat(alone.path("live").isNull()).isTrue();
        assertThat(alone.path("differences")).isEmpty();

        String second = inReview(script(QUIET + """
                import urllib.request
                try:
                    urllib.request.urlopen('http://collector.example/', timeout=2)
                except OSError:
                    pass
                """), "reports-home", Map.of());

        JsonNode compared = trialRun(second);
        assertThat(compared.path("liveVersion").asInt()).isEqualTo(1);
        assertThat(compared.path("live").path("stdout"))
                .isEqualTo(compared.path("candidate").path("stdout"));
        assertThat(compared.path("differences")).hasSize(1);
        JsonNode difference = compared.path("differences").get(0);
        assertThat(difference.path("aspect").asText()).isEqualTo("connectionsAttempted");
        assertThat(difference.path("live").asText()).isEmpty();
        assertThat(difference.path("candidate").asText()).isEqualTo("collector.example");
    }

    @Test
    void aScriptThatFailsIsStillReviewed() {
        String id = inReview(script("# @risk low\nimport sys\nsys.exit('broken')\n"), "broken", Map.of());

        JsonNode candidate = trialRun(id).path("candidate");
        assertThat(candidate.path("exitCode").asInt()).isEqualTo(1);
        assertThat(candidate.path("stderr").asText()).isEqualTo("broken\n");
        assertThat(candidate.path("outputMatches").asBoolean(true)).isFalse();
    }

    private JsonNode trialRun(String id) {
        Answer dossier = reviewer.get("/api/v1/submissions/" + id + "/dossier");
        assertThat(dossier.status()).as(dossier.raw().body()).isEqualTo(200);
        return dossier.body().path("trialRun");
    }

    private static ScriptFolder script(String python) {
        return ScriptFolder.prettyJson()
                .with("main.py", python)
                .with("samples/input.json", "{\"n\": 1}")
                .with("samples/output.json", "{\"n\": 1.0}");
    }
}
