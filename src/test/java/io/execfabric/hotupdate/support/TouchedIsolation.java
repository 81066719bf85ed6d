package io.execfabric.hotupdate.support;

import io.execfabric.hotupdate.shared.IsolationInputsChanged;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.event.TransactionalEventListener;

/** Why sweeps were asked for, heard where the sweep hears it: what was rolled back is not there. */
@TestComponent
public class TouchedIsolation {

    private final Queue<String> reasons = new ConcurrentLinkedQueue<>();

    @TransactionalEventListener(fallbackExecution = true)
    void on(IsolationInputsChanged touched) {
        reasons.add(touched.reason());
    }

    /** In the order of the changes. */
    public List<String> reasons() {
        return List.copyOf(reasons);
    }

    /** Those of changes of {@code subject}. */
    public List<String> about(String subject) {
        return reasons.stream().filter(reason -> reason.contains(subject)).toList();
    }
}
