package io.execfabric.hotupdate.execution;

import io.execfabric.hotupdate.availability.Door;
import io.execfabric.hotupdate.capability.SkillVersionFacts;
import io.execfabric.hotupdate.tenancy.Caller;
import org.springframework.util.Assert;

/** A way to something of the Skill's newest run. It stays open to the owner's people while the Skill is off. */
abstract class RunDoor implements Door {

    private final String name;
    private final NewestRun newest;

    RunDoor(String name, NewestRun newest) {
        Assert.hasText(name, "A door has a name");
        this.name = name;
        this.newest = newest;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final boolean opensTo(Caller caller, SkillVersionFacts version) {
        return newest.of(version).filter(run -> reaches(caller, run)).isPresent();
    }

    /** To nobody while there is no run. Those who were granted it read their own runs, never the owner's. */
    @Override
    public final boolean shouldOpenToOwner(Caller caller, SkillVersionFacts version) {
        return version.owner().equals(caller.tenant())
                && newest.of(version)
                        .filter(run -> ExecutionReader.mayBeSeenBy(caller, run) && isThere(run))
                        .isPresent();
    }

    @Override
    public final boolean closesWithTheSkill() {
        return false;
    }

    /** Asks as {@code caller}'s own request would. */
    abstract boolean reaches(Caller caller, Execution run);

    /** Whether {@code run} has what is behind this door. */
    abstract boolean isThere(Execution run);
}
