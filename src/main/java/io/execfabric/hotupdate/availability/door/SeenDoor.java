package io.execfabric.hotupdate.availability.door;

import io.execfabric.hotupdate.availability.Door;
import io.execfabric.hotupdate.availability.SkillCatalogue;
import io.execfabric.hotupdate.capability.SkillVersionFacts;
import io.execfabric.hotupdate.tenancy.Caller;
import org.springframework.stereotype.Component;

/** A capability by its code. */
@Component
class SeenDoor implements Door {

    private final SkillCatalogue catalogue;

    SeenDoor(SkillCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public String name() {
        return "seen";
    }

    @Override
    public boolean opensTo(Caller caller, SkillVersionFacts version) {
        return catalogue.one(caller, version.code()).skillVersionId().equals(version.skillVersionId());
    }

    @Override
    public boolean shouldOpenToOwner(Caller caller, SkillVersionFacts version) {
        return !caller.isAi() || version.answers().aiCallable();
    }
}
