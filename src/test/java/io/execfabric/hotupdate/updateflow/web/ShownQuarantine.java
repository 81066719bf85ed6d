package io.execfabric.hotupdate.updateflow.web;

import io.execfabric.hotupdate.updateflow.Quarantines.Quarantine;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A quarantine as its process would tell it. */
final class ShownQuarantine {

    private ShownQuarantine() {}

    static Quarantine of(String id, @Nullable Long version) {
        return new Quarantine(
                id,
                "acme",
                "tool",
                version,
                "Open to <globex>",
                Instant.EPOCH,
                "/camunda/app/tasklist/default/#/?task=t-1",
                "/camunda/app/cockpit/default/#/process-instance/p-1");
    }
}
