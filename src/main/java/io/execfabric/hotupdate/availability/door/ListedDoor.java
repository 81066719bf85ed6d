package io.execfabric.hotupdate.availability.door;

import io.execfabric.hotupdate.availability.Door;
import io.execfabric.hotupdate.availability.SkillCatalogue;
import io.execfabric.hotupdate.capability.SkillVersionFacts;
import io.execfabric.hotupdate.shared.page.PageRequest;
import io.execfabric.hotupdate.tenancy.Caller;
import org.springframework.stereotype.Component;

/** The catalogue's list, read at the place where the version would stand: what a tenant has besides costs nothing. */
@Component
class ListedDoor implements Door {

    private final SkillCatalogue catalogue;

    ListedDoor(SkillCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public String name() {
        return "listed";
    }

    @Override
    public boolean opensTo(Caller caller, SkillVersionFacts version) {
        return catalogue.list(caller, PageRequest.only(version.code().value())).items().stream()
                .anyMatch(one -> one.skillVersionId().equals(version.skillVersionId()));
    }

    @Override
    public boolean shouldOpenToOwner(Caller caller, SkillVersionFacts version) {
        return !caller.isAi() || version.answers().aiCallable();
    }
}
