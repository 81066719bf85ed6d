package io.execfabric.hotupdate.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.execfabric.hotupdate.support.MedianBound;
import io.execfabric.hotupdate.support.ScriptFolder;
import io.execfabric.hotupdate.support.TypeScriptClient;
import io.execfabric.hotupdate.support.TypeScriptClient.Said;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The official client of another implementation, in one session that is never opened anew. */
public abstract class TypeScriptJourney extends Journey {

    private static final Map<String, Boolean> FOR_AI = Map.of("aiCallable", true);

    @Test
    void anotherImplementationConnectsCallsAndFollowsHotUpdates() throws Exception {
        live(script("echo old; sleep 2"), "ts-old", FOR_AI);
        try (TypeScriptClient client =
                TypeScriptClient.connect(address(), assistant().token())) {
            assertThat(client.list().lists("ts-old")).isTrue();

            JsonNode answer = client.call("ts-old", Map.of()).what();
            assertThat(answer.path("structuredContent").path("status").asText()).isEqualTo("SUCCEEDED");
            assertThat(answer.path("content").path(0).path("text").asText()).contains("old");
            assertThat(client.all().stream().filter(event -> event.is("progress")))
                    .hasSizeGreaterThanOrEqualTo(2);

            int before = client.mark();
            live(script("echo new"), "ts-new", FOR_AI);
            client.next(before, event -> event.is("changed") && event.lists("ts-new"));
            assertThat(client.call("ts-new", Map.of())
                            .what()
                            .path("content")
                            .path(0)
                            .path("text")
                            .asText())
                    .contains("new");

            MedianBound.holds("Switched off or on to seen in an open session", 1000, () -> switches(client));
        }
    }

    private List<Double> switches(TypeScriptClient client) {
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            boolean on = i % 2 == 1;
            int before = client.mark();
            assertAccepted(
                    acmeAdmin.post("/api/v1/skills/ts-new/" + (on ? "enable" : "disable"), Map.of("reason", "a test")));
            long switched = System.nanoTime();
            Said seen = client.next(before, event -> event.is("changed") && event.lists("ts-new") == on);
            millis.add((seen.nanos() - switched) / 1e6);
        }
        assertAccepted(acmeAdmin.post("/api/v1/skills/ts-new/enable", Map.of("reason", "a test")));
        return millis;
    }

    private static ScriptFolder script(String line) {
        return ScriptFolder.shell("low").with("main.sh", "# @risk low\n" + line + "\n");
    }
}
