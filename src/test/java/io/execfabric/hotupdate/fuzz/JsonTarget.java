package io.execfabric.hotupdate.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.execfabric.hotupdate.execution.RunCommand;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.shared.json.ExactJson;
import io.execfabric.hotupdate.shared.wording.Wording;
import io.execfabric.hotupdate.support.RandomJson;
import java.util.Random;

/** A run's input: refused in words, or the same text again. */
final class JsonTarget implements FuzzTarget {

    private static final ScriptCode CODE = new ScriptCode("fuzzed");

    @Override
    public void feed(Random random) throws JsonProcessingException {
        String text = Mutation.of(RandomJson.object(random), random);
        try {
            JsonNode input = ExactJson.read(text);
            String given = new RunCommand(CODE, input, null, null).input().toString();
            if (!ExactJson.read(given).toString().equals(given)) {
                throw new IllegalStateException("Not the same again: " + text);
            }
        } catch (JsonProcessingException notJson) {
            if (ExactJson.refusal(notJson, Wording.told("No JSON.")).code().isOurs()) {
                throw notJson;
            }
        } catch (HotUpdateException refused) {
            if (refused.code().isOurs()) {
                throw refused;
            }
        }
    }
}
