package io.execfabric.hotupdate.updateflow;

import io.execfabric.hotupdate.engine.TaskIncident;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.tenancy.Role;
import io.execfabric.hotupdate.tenancy.UserDirectory;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/** Puts a leak that was closed before the admins as an incident; only one of them ends it. */
@Component
class BrokenIsolationListener implements TaskListener {

    static final String KEY = "isolation-broken";
    static final String INCIDENT = "isolationBroken";

    private final UserDirectory users;

    BrokenIsolationListener(UserDirectory users) {
        this.users = users;
    }

    @Override
    public void notify(DelegateTask task) {
        if (EVENTNAME_COMPLETE.equals(task.getEventName())) {
            refuseOthers(task);
        }
        TaskIncident.follow(task, INCIDENT, () -> message(task));
    }

    private void refuseOthers(DelegateTask task) {
        Authentication current =
                task.getProcessEngineServices().getIdentityService().getCurrentAuthentication();
        boolean admin = current != null
                && current.getUserId() != null
                && users.find(current.getUserId())
                        .filter(user -> user.has(Role.PLATFORM_ADMIN))
                        .isPresent();
        if (!admin) {
            throw new HotUpdateException(ErrorCode.FORBIDDEN, "This is for a platform admin to end.");
        }
    }

    private static String message(DelegateTask task) {
        return "Isolation was broken: version "
                + QuarantinedVersionProcess.VERSION.from(task).get() + " of "
                + QuarantinedVersionProcess.TENANT.from(task).get() + "/"
                + QuarantinedVersionProcess.SCRIPT_CODE.from(task).get() + ". "
                + QuarantinedVersionProcess.REASON.from(task).get()
                + " It is closed. Find out what opened it, then complete the task \"Find out what opened it\" in Tasklist.";
    }
}
