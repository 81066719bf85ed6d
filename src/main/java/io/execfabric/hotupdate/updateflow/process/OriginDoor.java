package io.execfabric.hotupdate.updateflow.process;

import io.execfabric.hotupdate.availability.Door;
import io.execfabric.hotupdate.capability.SkillVersionFacts;
import io.execfabric.hotupdate.tenancy.Caller;

/**
 * A way to what a version came from. Whether there is anything behind it is no question of step 6, so the owner's people are not
 * asked; those who were granted the version run it, and never read where it came from.
 */
record OriginDoor(String name, Question question) implements Door {

    /** One question about a version's origin. */
    @FunctionalInterface
    interface Question {

        boolean tells(Caller caller, SkillVersionFacts version);
    }

    @Override
    public boolean opensTo(Caller caller, SkillVersionFacts version) {
        return question.tells(caller, version);
    }

    @Override
    public boolean shouldOpenToOwner(Caller caller, SkillVersionFacts version) {
        return false;
    }

    @Override
    public boolean asksTheOwner() {
        return false;
    }
}
