package io.execfabric.hotupdate.execution.model;

import io.execfabric.hotupdate.execution.ConfirmationClosed;
import io.execfabric.hotupdate.execution.ConfirmationRequested;
import io.execfabric.hotupdate.execution.LostResolution;
import io.execfabric.hotupdate.shared.Audited;
import io.execfabric.hotupdate.shared.TenantId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Announces what happens to runs, inside the transaction of the change. */
@Component
public class ExecutionAudit {

    public static final String SUBJECT = "execution";

    private final ApplicationEventPublisher events;

    ExecutionAudit(ApplicationEventPublisher events) {
        this.events = events;
    }

    public void requested(Run execution) {
        String of = execution.target().skillCode() + " version "
                + execution.target().version();
        publish(
                execution,
                execution.requester().user(),
                "RUN_REQUESTED",
                "Run of " + of + " requested" + execution.requester().how() + ".");
    }

    public void confirmed(Run execution, String person) {
        publish(execution, person, "CONFIRMED", "Run confirmed.");
    }

    public void denied(Run execution, String person) {
        publish(execution, person, "DENIED", "Run denied.");
        ended(execution);
    }

    public void expired(Run execution) {
        publish(execution, Audited.PLATFORM, "CONFIRMATION_EXPIRED", "Nobody decided in time; not run.");
        ended(execution);
    }

    public void cancelled(Run execution, String person) {
        publish(execution, person, "RUN_CANCELLED", "Cancelled before it started.");
        ended(execution);
    }

    public void cancellationRequested(Run execution, String person) {
        publish(execution, person, "CANCELLATION_REQUESTED", "Asked to kill the running process tree.");
    }

    public void started(Run execution) {
        publish(execution, Audited.PLATFORM, "RUN_STARTED", "Run started.");
    }

    public void refused(Run execution) {
        publish(
                execution,
                Audited.PLATFORM,
                "RUN_REFUSED",
                "Not run: " + execution.outcome().problem());
        ended(execution);
    }

    public void finished(Run execution) {
        publish(execution, Audited.PLATFORM, "RUN_FINISHED", "Run ended as " + execution.status() + ".");
        ended(execution);
    }

    public void lostResolved(Run execution, String person, LostResolution resolution) {
        String what = resolution == LostResolution.MARK_FAILED ? "Declared failed." : "To be run again on purpose.";
        publish(execution, person, "LOST_RUN_RESOLVED", what);
    }

    public void awaitsConfirmation(Run execution) {
        events.publishEvent(new ConfirmationRequested(
                execution.id(),
                execution.tenant(),
                execution.target().skillCode(),
                execution.requester().user()));
    }

    /** Nobody is to decide any more. */
    public void confirmationClosed(Run execution) {
        events.publishEvent(new ConfirmationClosed(execution.id()));
    }

    /** A run that waits until its tenant's window has room. */
    public void parked(Run execution) {
        events.publishEvent(new RunParked(execution.tenant()));
    }

    /** A run that can start now. */
    public void queued(Run execution) {
        events.publishEvent(new RunQueued(execution.id()));
    }

    private void ended(Run execution) {
        events.publishEvent(new RunEnded(execution.id(), execution.tenant()));
    }

    private void publish(Run execution, String actor, String action, String detail) {
        events.publishEvent(new Audited(execution.tenant(), actor, action, SUBJECT, execution.id(), detail));
    }

    /** Wakes the queue after commit. */
    public record RunQueued(String executionId) {}

    /** Has the window looked at once more after commit. */
    public record RunParked(TenantId tenant) {}

    /** Wakes who waits for the end after commit. */
    public record RunEnded(String executionId, TenantId tenant) {}
}
