package io.execfabric.hotupdate.updateflow.quarantine;

import io.execfabric.hotupdate.shared.Audited;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.tenancy.Role;
import io.execfabric.hotupdate.tenancy.UserDirectory;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.identity.Authentication;
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

    /** Whom the engine knows as signed in, who has to be a platform admin. */
    String admin(DelegateTask task) {
        Authentication current =
                task.getProcessEngineServices().getIdentityService().getCurrentAuthentication();
        if (current == null || current.getUserId() == null) {
            throw new HotUpdateException(ErrorCode.NOT_AUTHENTICATED, "This is decided by a platform admin.");
        }
        return users.find(current.getUserId())
                .filter(user -> user.has(Role.PLATFORM_ADMIN))
                .orElseThrow(() -> new HotUpdateException(ErrorCode.FORBIDDEN, "This is decided by a platform admin."))
                .user();
    }

    /** What was found and done. */
    static String resolution(String text) {
        if (text.isBlank() || text.length() > LONGEST) {
            throw new HotUpdateException(
                    ErrorCode.REASON_MISSING, "Say what was found and done, in at most " + LONGEST + " characters.");
        }
        return text;
    }

    /** A quarantine's way out, in the trail of its tenant. */
    void resolved(DelegateTask task, String admin, String subjectType, String what) {
        say(task, admin, "QUARANTINE_DECIDED", subjectType, what);
    }

    /** A broken isolation whose cause was found. */
    void causeFound(DelegateTask task, String admin) {
        say(task, admin, "ISOLATION_CAUSE_FOUND", "skillVersion", "The task \"" + task.getName() + "\" was completed.");
    }

    private void say(DelegateTask task, String admin, String action, String subjectType, String what) {
        TenantId tenant = task.getTenantId() == null ? null : new TenantId(task.getTenantId());
        String subject = task.getExecution().getProcessBusinessKey();
        events.publishEvent(new Audited(tenant, admin, action, subjectType, subject, what));
    }
}
