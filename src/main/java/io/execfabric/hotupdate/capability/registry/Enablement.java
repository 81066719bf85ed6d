package io.execfabric.hotupdate.capability.registry;

import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import jakarta.persistence.Embeddable;

/** Whether a Skill is on where somebody may switch it off: for its own tenant, or for one that it is granted to. */
@Embeddable
class Enablement {

    private boolean enabled = true;

    boolean enabled() {
        return enabled;
    }

    /** WRONG_STATE when it is off already. */
    void disable() {
        if (!enabled) {
            throw new HotUpdateException(ErrorCode.WRONG_STATE, "This capability is disabled already.");
        }
        enabled = false;
    }

    /** WRONG_STATE when it is on already. */
    void enable() {
        if (enabled) {
            throw new HotUpdateException(ErrorCode.WRONG_STATE, "This capability is enabled already.");
        }
        enabled = true;
    }
}
