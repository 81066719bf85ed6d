package io.execfabric.hotupdate.demo;

import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.submission.SubmissionReceived;
import io.execfabric.hotupdate.submission.SubmissionView;
import io.execfabric.hotupdate.tenancy.TenantBarrier;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The demo world's submissions by their ids, each remembered in the very transaction that stores it: a killed server leaves
 * none that it does not know, and of two nodes one makes it. A code is nobody's mark: tenants submit under it, too.
 */
@Component
class OwnSubmissions {

    private final DemoSubmissionRepository marks;
    private final TenantBarrier barrier;
    private final ThreadLocal<@Nullable String> submitting = new ThreadLocal<>();

    OwnSubmissions(DemoSubmissionRepository marks, TenantBarrier barrier) {
        this.marks = marks;
        this.barrier = barrier;
    }

    Optional<String> find(TenantId tenant, String code) {
        return barrier.asTenant(tenant, () -> marks.findById(DemoSubmission.id(tenant, code)))
                .map(DemoSubmission::submissionId);
    }

    Set<String> of(TenantId tenant) {
        return barrier.asTenant(tenant, () -> marks.findByTenantId(tenant.value())).stream()
                .map(DemoSubmission::submissionId)
                .collect(Collectors.toSet());
    }

    /** The id of what {@code submit} submits. */
    String submit(TenantId tenant, String code, Supplier<SubmissionView> submit) {
        submitting.set(code);
        try {
            return barrier.asTenant(tenant, submit).id();
        } finally {
            submitting.remove();
        }
    }

    @EventListener
    void on(SubmissionReceived received) {
        String code = submitting.get();
        if (code != null) {
            marks.saveAndFlush(new DemoSubmission(received.tenant(), code, received.submissionId()));
        }
    }
}
