package io.execfabric.hotupdate.updateflow;

import io.execfabric.hotupdate.shared.wording.Wording;
import io.execfabric.hotupdate.tenancy.Caller;
import java.util.List;

/** The table that says how risky a submission is and how many reviewers it needs. For platform admins alone. */
public interface ReviewPolicyTable {

    /** The table in force. */
    PolicyColumns inForce(Caller caller);

    /** All versions, the one in force first. */
    List<PolicyVersion> versions(Caller caller);

    /** The DMN file of a version; 404 when there is none. */
    byte[] file(Caller caller, int version);

    /**
     * Puts a changed table in force, for every review that opens from now on.
     *
     * @return what is wrong with it, as sentences; empty when it is in force now
     */
    List<Wording> replace(Caller caller, byte[] dmn);

    /** Puts an earlier version in force again, as a new one; what is wrong with it by now, as {@link #replace}. */
    List<Wording> restore(Caller caller, int version);
}
