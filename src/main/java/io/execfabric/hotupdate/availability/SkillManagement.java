package io.execfabric.hotupdate.availability;

import io.execfabric.hotupdate.capability.SkillStanding;
import io.execfabric.hotupdate.shared.Reason;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.tenancy.Caller;
import java.util.List;
import java.util.Optional;

/**
 * Rollback, off and on: by an admin of the tenant whose Skill it is, or by a platform admin for any tenant. Each takes
 * effect for the very next call; runs that were accepted before keep their version.
 */
public interface SkillManagement {

    /**
     * Goes back to an earlier version, which has to pass step 6 now; a red check leaves everything as it was.
     *
     * @throws io.execfabric.hotupdate.shared.HotUpdateException NOT_FOUND; VERSION_REVOKED; WRONG_STATE when the version is
     *     live or quarantined, would open what the present answers keep closed, or does not pass step 6
     */
    SkillStanding rollBack(Caller caller, TenantId tenant, ScriptCode code, int version, Reason reason);

    /**
     * Nobody of the tenant sees or runs it any more, and no queued run of it starts. What the platform granted is switched off
     * for this tenant alone.
     */
    SkillStanding disable(Caller caller, TenantId tenant, ScriptCode code, Reason reason);

    /** The other way; what is live has to pass step 6 now. */
    SkillStanding enable(Caller caller, TenantId tenant, ScriptCode code, Reason reason);

    /** How the Skill stands, also where its people cannot see it. */
    SkillStanding standing(Caller caller, TenantId tenant, ScriptCode code);

    /** The same for a page that everybody may open: empty unless the caller is an admin of a tenant that has it. */
    Optional<SkillStanding> own(Caller caller, ScriptCode code);

    /** All its versions, newest first, also where its people cannot see it. */
    List<SkillVersionView> versions(Caller caller, TenantId tenant, ScriptCode code);

    /** The latest report of step 6 with everybody's name in it; for platform admins alone. Empty when there is none. */
    Optional<AvailabilityReport> report(Caller caller, TenantId tenant, ScriptCode code, int version);

    /** The tenant's Skills that its people cannot see: switched off, or with nothing live. */
    List<SkillStanding> unavailable(Caller caller, TenantId tenant);
}
