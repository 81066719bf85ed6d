package io.execfabric.hotupdate.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.execfabric.hotupdate.execution.Executions;
import io.execfabric.hotupdate.execution.RunCommand;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.tenancy.TenantBarrier;
import org.springframework.stereotype.Component;

/** Asks for a few runs as the tenant's member; the idempotency keys make a repeated start ask for the same ones. */
@Component
class DemoRuns {

    private final Executions executions;
    private final TenantBarrier barrier;
    private final ObjectMapper json;

    DemoRuns(Executions executions, TenantBarrier barrier, ObjectMapper json) {
        this.executions = executions;
        this.barrier = barrier;
        this.json = json;
    }

    /** One run per input, in this order. */
    void request(DemoPeople people, DemoScript script, String... inputs) {
        for (int number = 1; number <= inputs.length; number++) {
            RunCommand command = new RunCommand(
                    new ScriptCode(script.code()),
                    parsed(inputs[number - 1]),
                    "demo-" + script.code() + "-" + number,
                    null);
            barrier.asTenant(people.tenant(), () -> executions.request(people.member(), command));
        }
    }

    private JsonNode parsed(String input) {
        try {
            return json.readTree(input);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A demo input is not JSON", e);
        }
    }
}
