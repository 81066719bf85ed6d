package io.execfabric.hotupdate.updateflow.quarantine;

import io.execfabric.hotupdate.engine.DecisionTask;
import io.execfabric.hotupdate.shared.Audited;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.shared.wording.Wording;
import io.execfabric.hotupdate.tenancy.Role;
import io.execfabric.hotupdate.tenancy.UserDirectory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What the tasks of platform admins have in common: who decides, with which words, and that the trail says so. */
@Component
public class AdminDecisions {

    private static final int LONGEST = 2000;

    private final UserDirectory users;
    private final ApplicationEventPublisher events;

    public AdminDecisions(UserDirectory users, ApplicationEventPublisher events) {
        this.users = users;
        this.events = events;
    }

    /** Who decides, who has to be a platform admin. */
    String admin(DecisionTask decision) {
        return decision.person(this::isAdmin, Wording.of("quarantine.admin"));
    }

    private boolean isAdmin(String person) {
        return users.find(person).filter(user -> user.has(Role.PLATFORM_ADMIN)).isPresent();
    }

    /** What was found and done. */
    static String resolution(String text) {
        if (text.isBlank() || text.length() > LONGEST) {
            throw new HotUpdateException(ErrorCode.REASON_MISSING, Wording.of("quarantine.resolution", LONGEST));
        }
        return text;
    }

    /** A quarantine's way out, in the trail of its tenant. */
    void resolved(DecisionTask decision, String admin, String subjectType, String what) {
        say(decision, admin, "QUARANTINE_DECIDED", subjectType, what);
    }

    /** A broken isolation whose cause was found. */
    void causeFound(DecisionTask decision, String admin) {
        String what = "The task \"" + decision.task().getName() + "\" was completed.";
        say(decision, admin, "ISOLATION_CAUSE_FOUND", "skillVersion", what);
    }

    private void say(DecisionTask decision, String admin, String action, String subjectType, String what) {
        String tenantId = decision.task().getTenantId();
        TenantId tenant = tenantId == null ? null : new TenantId(tenantId);
        events.publishEvent(new Audited(tenant, admin, action, subjectType, decision.subject(), what));
    }
}
