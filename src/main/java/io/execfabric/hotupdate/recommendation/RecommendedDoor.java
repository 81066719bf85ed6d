package io.execfabric.hotupdate.recommendation;

import io.execfabric.hotupdate.availability.Door;
import io.execfabric.hotupdate.capability.SkillVersionFacts;
import io.execfabric.hotupdate.tenancy.Caller;
import org.springframework.stereotype.Component;

/** Being among what is ranked for a caller's requests. */
@Component
class RecommendedDoor implements Door {

    private final Candidates candidates;

    RecommendedDoor(Candidates candidates) {
        this.candidates = candidates;
    }

    @Override
    public String name() {
        return "recommended";
    }

    @Override
    public boolean opensTo(Caller caller, SkillVersionFacts version) {
        return candidates.holds(caller, version);
    }

    @Override
    public boolean shouldOpenToOwner(Caller caller, SkillVersionFacts version) {
        return version.answers().aiCallable();
    }
}
