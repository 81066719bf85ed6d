package io.execfabric.hotupdate.updateflow;

import io.execfabric.hotupdate.shared.page.ItemList;
import io.execfabric.hotupdate.tenancy.Caller;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is quarantined and waits for a platform admin: versions that were withheld, submissions with a red check. */
public interface Quarantines {

    /**
     * @param skillVersionId the quarantined version
     * @param tenant whose it is
     * @param skill its code
     * @param version the Skill version's number; null while a submission's check is red
     * @param message the incident: what is wrong and what to do
     * @param task the page that decides it, in Tasklist
     * @param process the page that shows it, in Cockpit
     */
    record Quarantine(
            String skillVersionId,
            String tenant,
            String skill,
            @Nullable Long version,
            String message,
            Instant since,
            String task,
            String process) {}

    /** All that are open, oldest first; for platform admins. */
    ItemList<Quarantine> open(Caller caller);
}
