package io.execfabric.hotupdate.breakglass;

import io.execfabric.hotupdate.shared.Audited;
import io.execfabric.hotupdate.shared.IsolationInputsChanged;
import io.execfabric.hotupdate.shared.Reason;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.tenancy.Caller;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Announces what happens to emergency accesses; all of it is the tenant's own to read. */
@Component
class BreakGlassAudit {

    private static final String SUBJECT = "breakGlass";

    private final ApplicationEventPublisher events;

    BreakGlassAudit(ApplicationEventPublisher events) {
        this.events = events;
    }

    void opened(BreakGlass glass, BreakGlassOrder order, String admin) {
        String what = "Emergency access for " + order.minutes() + " minutes. Reason: " + order.reason();
        publish(glass.tenant(), admin, "BREAK_GLASS_OPENED", glass.id(), what);
        events.publishEvent(new BreakGlassOpened(glass.id(), glass.tenant(), admin));
        touched(glass, "opened");
    }

    /** Somebody at an admin's session who does not know the password: the tenant that was meant reads it, too. */
    void refused(Caller admin, TenantId tenant, Reason reason) {
        publish(tenant, admin.user(), "BREAK_GLASS_REFUSED", tenant.value(), "Password not given. Reason: " + reason);
    }

    void used(BreakGlass glass, String admin, String what) {
        publish(glass.tenant(), admin, "BREAK_GLASS_USED", glass.id(), what);
    }

    void closed(BreakGlass glass, String person) {
        publish(glass.tenant(), person, "BREAK_GLASS_CLOSED", glass.id(), "Emergency access closed.");
        touched(glass, "closed");
    }

    void expired(BreakGlass glass) {
        publish(glass.tenant(), Audited.PLATFORM, "BREAK_GLASS_CLOSED", glass.id(), "Emergency access ran out.");
        touched(glass, "ran out");
    }

    private void touched(BreakGlass glass, String how) {
        events.publishEvent(
                new IsolationInputsChanged("emergency access to " + glass.tenant() + " " + how, glass.tenant()));
    }

    private void publish(TenantId tenant, String actor, String action, String id, String what) {
        events.publishEvent(new Audited(tenant, actor, action, SUBJECT, id, what));
    }
}
