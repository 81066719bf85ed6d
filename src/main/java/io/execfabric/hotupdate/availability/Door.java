package io.execfabric.hotupdate.availability;

import io.execfabric.hotupdate.capability.SkillVersionFacts;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.tenancy.Caller;
import java.util.function.BooleanSupplier;

/**
 * One way in to a capability, implemented by the module that has it, by the very service that its callers use. The permission
 * checks of step 6 walk all doors as the people and the AI of the owner, of other tenants and of the canary tenant.
 */
public interface Door {

    /** Stable name of the check, for instance {@code listed}, {@code run-by-hand}, {@code offered-to-ai}. */
    String name();

    /** Whether {@code version} can be had through this door by {@code caller}; asks, never acts. A refusal is a closed door. */
    boolean opensTo(Caller caller, SkillVersionFacts version);

    /** Whether this door should open for {@code caller}, a caller of the owning tenant, given the version's answers. */
    boolean shouldOpenToOwner(Caller caller, SkillVersionFacts version);

    /** Whether somebody like {@code caller} comes to this door at all. */
    default boolean isFor(Caller caller) {
        return true;
    }

    /**
     * Whether the owner's people are asked, too: not where it is no question of this step whether there is anything behind the
     * door.
     */
    default boolean asksTheOwner() {
        return true;
    }

    /** Whether it closes to {@code caller} of the owner, too, as long as the Skill is off; what was recorded stays readable. */
    default boolean closesWithTheSkill(Caller caller) {
        return true;
    }

    /** The same door for questions about {@code version} alone: what all of them need is looked up once. */
    default Door about(SkillVersionFacts version) {
        return this;
    }

    /** What {@code question} answers; false where it is refused as callers are, whom a refusal tells nothing. */
    static boolean unlessRefused(BooleanSupplier question) {
        try {
            return question.getAsBoolean();
        } catch (HotUpdateException refused) {
            if (refused.code() == ErrorCode.NOT_FOUND
                    || refused.code() == ErrorCode.FORBIDDEN
                    || refused.code() == ErrorCode.CHANNEL_CLOSED) {
                return false;
            }
            throw refused;
        }
    }
}
