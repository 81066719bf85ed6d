package io.execfabric.hotupdate.availability;

import io.execfabric.hotupdate.capability.PublicArea.PublicSkill;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.tenancy.Caller;
import java.util.List;

/** The public area as a platform admin looks after it. Each call is refused with FORBIDDEN to anybody else. */
public interface PublicSkills {

    List<PublicSkill> all(Caller caller);

    /**
     * Lets one more tenant see and run what is live, and what goes live later; step 6 is walked again, and a red check takes
     * the grant back. Safe to repeat.
     *
     * @throws io.execfabric.hotupdate.shared.HotUpdateException NOT_FOUND for an unknown Skill or tenant; WRONG_STATE when
     *     the permission checks are not as expected
     */
    void grant(Caller caller, ScriptCode code, String tenant);

    /**
     * For the tenant it is gone at once; runs that are queued do not start. Safe to repeat.
     *
     * @throws io.execfabric.hotupdate.shared.HotUpdateException NOT_FOUND for an unknown Skill or tenant
     */
    void withdraw(Caller caller, ScriptCode code, String tenant);
}
