package io.execfabric.hotupdate.availability;

import io.execfabric.hotupdate.capability.SkillVersionFacts;
import io.execfabric.hotupdate.tenancy.Caller;

/**
 * One way in to a capability, implemented by the module that has it, with the very code its callers use. The permission
 * checks of step 6 walk all doors as the owner, as another tenant and as the canary tenant.
 */
public interface Door {

    /** Stable name of the check, for instance {@code listed}, {@code run-by-hand}, {@code offered-to-ai}. */
    String name();

    /** Whether {@code version} can be had through this door by {@code caller}; asks, never acts. */
    boolean opensTo(Caller caller, SkillVersionFacts version);

    /** Whether this door should open for {@code caller}, a caller of the owning tenant, given the version's answers. */
    boolean shouldOpenToOwner(Caller caller, SkillVersionFacts version);

    /** Whether it closes to the owner, too, as long as the Skill is switched off; what was recorded stays readable. */
    default boolean closesWithTheSkill() {
        return true;
    }
}
