package io.execfabric.hotupdate.execution.runner;

import io.execfabric.hotupdate.sandbox.Sandbox;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The runs of this node. Looks for cancellations that were asked for on another node, or before the process had started.
 */
@Component
public class RunningHere {

    private static final long LOOK_MILLIS = 500;

    private final Set<String> ids = ConcurrentHashMap.newKeySet();
    private final RunRecords records;
    private final Sandbox sandbox;

    RunningHere(RunRecords records, Sandbox sandbox) {
        this.records = records;
        this.sandbox = sandbox;
    }

    <T> T during(String executionId, Supplier<T> run) {
        ids.add(executionId);
        try {
            return run.get();
        } finally {
            ids.remove(executionId);
        }
    }

    List<String> ids() {
        return List.copyOf(ids);
    }

    int count() {
        return ids.size();
    }

    public boolean has(String executionId) {
        return ids.contains(executionId);
    }

    @Scheduled(fixedDelay = LOOK_MILLIS)
    void cancelWhatWasAskedFor() {
        List<String> here = ids();
        if (!here.isEmpty()) {
            records.cancelRequested(here).forEach(sandbox::cancel);
        }
    }
}
