package io.execfabric.hotupdate.availability;

import io.execfabric.hotupdate.capability.CodeSpan;
import io.execfabric.hotupdate.capability.SkillVersionFacts;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.shared.page.PageRequest;
import io.execfabric.hotupdate.tenancy.Caller;
import java.util.List;

/**
 * The one decision point. Portal, REST, queue, recommendation, MCP and the permission checks of step 6 ask this and
 * nothing else.
 */
public interface AvailabilityPolicy {

    /** May {@code caller} have {@code access} to the live version of the Skill with this code, in the caller's tenant? */
    Decision decide(Caller caller, ScriptCode code, Access access);

    /** Everything that {@code caller} has {@code access} to, in order of code. */
    default List<SkillVersionFacts> available(Caller caller, Access access, PageRequest page) {
        return available(caller, access, CodeSpan.of(page), page.limit());
    }

    /** The first {@code limit} of the same within {@code span}. */
    List<SkillVersionFacts> available(Caller caller, Access access, CodeSpan span, int limit);

    /**
     * The version of a run that was accepted earlier, at the moment it starts: still authorised for the tenant, enabled, not
     * revoked or quarantined. A superseded version may still run: running and queued executions keep theirs.
     */
    Decision decideAccepted(TenantId tenant, String skillVersionId);
}
