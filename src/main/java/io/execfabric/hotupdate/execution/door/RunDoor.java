package io.execfabric.hotupdate.execution.door;

import io.execfabric.hotupdate.availability.Door;
import io.execfabric.hotupdate.capability.SkillVersionFacts;
import io.execfabric.hotupdate.execution.model.Run;
import io.execfabric.hotupdate.execution.read.ExecutionReader;
import io.execfabric.hotupdate.tenancy.Caller;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A way to something of a run that is there already. It stays open to the owner's people while the Skill is off. */
abstract class RunDoor implements Door {

    private final String name;
    private final Function<SkillVersionFacts, Optional<Run>> target;

    /** @param target the run that it is tried to reach */
    RunDoor(String name, Function<SkillVersionFacts, Optional<Run>> target) {
        this.name = name;
        this.target = target;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final boolean opensTo(Caller caller, SkillVersionFacts version) {
        return opensTo(caller, target.apply(version).orElse(null));
    }

    private boolean opensTo(Caller caller, @Nullable Run run) {
        return run != null && Door.unlessRefused(() -> reaches(caller, run));
    }

    /** To nobody while there is no run. Those who were granted it read their own runs, never the owner's. */
    @Override
    public final boolean shouldOpenToOwner(Caller caller, SkillVersionFacts version) {
        return shouldOpenToOwner(caller, version, target.apply(version).orElse(null));
    }

    private boolean shouldOpenToOwner(Caller caller, SkillVersionFacts version, @Nullable Run run) {
        return run != null
                && version.owner().equals(caller.tenant())
                && ExecutionReader.mayBeSeenBy(caller, run)
                && isThere(run);
    }

    @Override
    public final boolean closesWithTheSkill(Caller caller) {
        return false;
    }

    @Override
    public final Door about(SkillVersionFacts version) {
        return new About(target.apply(version).orElse(null));
    }

    /** Asks as {@code caller}'s own request would; refused or false where it is closed. */
    abstract boolean reaches(Caller caller, Run run);

    /** Whether {@code run} has what is behind this door. */
    abstract boolean isThere(Run run);

    /** This door with the run that it is about. */
    private final class About implements Door {

        private final @Nullable Run run;

        private About(@Nullable Run run) {
            this.run = run;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public boolean isFor(Caller caller) {
            return RunDoor.this.isFor(caller);
        }

        @Override
        public boolean asksTheOwner() {
            return RunDoor.this.asksTheOwner();
        }

        @Override
        public boolean opensTo(Caller caller, SkillVersionFacts version) {
            return RunDoor.this.opensTo(caller, run);
        }

        @Override
        public boolean shouldOpenToOwner(Caller caller, SkillVersionFacts version) {
            return RunDoor.this.shouldOpenToOwner(caller, version, run);
        }

        @Override
        public boolean closesWithTheSkill(Caller caller) {
            return false;
        }
    }
}
