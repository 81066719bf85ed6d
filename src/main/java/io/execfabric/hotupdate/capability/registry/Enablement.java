package io.execfabric.hotupdate.capability.registry;

import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.wording.Wording;
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
            throw new HotUpdateException(ErrorCode.WRONG_STATE, Wording.of("capability.disabled"));
        }
        enabled = false;
    }

    /** WRONG_STATE when it is on already. */
    void enable() {
        if (enabled) {
            throw new HotUpdateException(ErrorCode.WRONG_STATE, Wording.of("capability.enabled"));
        }
        enabled = true;
    }
}
