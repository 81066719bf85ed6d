package io.execfabric.hotupdate.availability;

import io.execfabric.hotupdate.capability.SkillVersionFacts;
import io.execfabric.hotupdate.tenancy.Caller;
import org.springframework.stereotype.Component;

/** The list of a Skill's versions, with each one's report and record of approval. */
@Component
class VersionsDoor implements Door {

    private final CatalogueService catalogue;

    VersionsDoor(CatalogueService catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public String name() {
        return "versions";
    }

    @Override
    public boolean opensTo(Caller caller, SkillVersionFacts version) {
        return catalogue.tellsOf(caller, version);
    }

    @Override
    public boolean shouldOpenToOwner(Caller caller, SkillVersionFacts version) {
        return !caller.isAi() || version.answers().aiCallable();
    }
}
