package io.execfabric.hotupdate.execution;

import io.execfabric.hotupdate.shared.Audited;
import io.execfabric.hotupdate.shared.TenantId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Announces what happens to runs, inside the transaction of the change. */
@Component
class ExecutionAudit {

    static final String SUBJECT = "execution";

    private final ApplicationEventPublisher events;

    ExecutionAudit(ApplicationEventPublisher events) {
        this.events = events;
    }

    void requested(Execution execution) {
        String of = execution.target().skillCode() + " version "
                + execution.target().version();
        publish(
                execution,
                execution.requester().user(),
                "RUN_REQUESTED",
                "Run of " + of + " requested" + execution.requester().how() + ".");
    }

    void confirmed(Execution execution, String person) {
        publish(execution, person, "CONFIRMED", "Run confirmed.");
    }

    void denied(Execution execution, String person) {
        publish(execution, person, "DENIED", "Run denied.");
        ended(execution);
    }

    void expired(Execution execution) {
        publish(execution, Audited.PLATFORM, "CONFIRMATION_EXPIRED", "Nobody decided in time; not run.");
        ended(execution);
    }

    void cancelled(Execution execution, String person) {
        publish(execution, person, "RUN_CANCELLED", "Cancelled before it started.");
        ended(execution);
    }

    void cancellationRequested(Execution execution, String person) {
        publish(execution, person, "CANCELLATION_REQUESTED", "Asked to kill the running process tree.");
    }

    void started(Execution execution) {
        publish(execution, Audited.PLATFORM, "RUN_STARTED", "Run started.");
    }

    void refused(Execution execution) {
        publish(
                execution,
                Audited.PLATFORM,
                "RUN_REFUSED",
                "Not run: " + execution.outcome().problem());
        ended(execution);
    }

    void finished(Execution execution) {
        publish(execution, Audited.PLATFORM, "RUN_FINISHED", "Run ended as " + execution.status() + ".");
        ended(execution);
    }

    void lostResolved(Execution execution, String person, LostResolution resolution) {
        String what = resolution == LostResolution.MARK_FAILED ? "Declared failed." : "To be run again on purpose.";
        publish(execution, person, "LOST_RUN_RESOLVED", what);
    }

    void awaitsConfirmation(Execution execution) {
        events.publishEvent(new ConfirmationRequested(
                execution.id(),
                execution.tenant(),
                execution.target().skillCode(),
                execution.requester().user()));
    }

    /** Nobody is to decide any more. */
    void confirmationClosed(Execution execution) {
        events.publishEvent(new ConfirmationClosed(execution.id()));
    }

    /** A run that waits until its tenant's window has room. */
    void parked(Execution execution) {
        events.publishEvent(new RunParked(execution.tenant()));
    }

    /** A run that can start now. */
    void queued(Execution execution) {
        events.publishEvent(new RunQueued(execution.id()));
    }

    private void ended(Execution execution) {
        events.publishEvent(new RunEnded(execution.id(), execution.tenant()));
    }

    private void publish(Execution execution, String actor, String action, String detail) {
        events.publishEvent(new Audited(execution.tenant(), actor, action, SUBJECT, execution.id(), detail));
    }

    /** Wakes the queue after commit. */
    record RunQueued(String executionId) {}

    /** Has the window looked at once more after commit. */
    record RunParked(TenantId tenant) {}

    /** Wakes who waits for the end after commit. */
    record RunEnded(String executionId, TenantId tenant) {}
}
