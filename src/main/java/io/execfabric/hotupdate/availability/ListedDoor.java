package io.execfabric.hotupdate.availability;

import io.execfabric.hotupdate.capability.CodeSpan;
import io.execfabric.hotupdate.capability.SkillVersionFacts;
import io.execfabric.hotupdate.shared.PageRequest;
import io.execfabric.hotupdate.tenancy.Caller;
import org.springframework.stereotype.Component;

/** The catalogue's list, read at the place where the version would stand: what a tenant has besides costs nothing. */
@Component
class ListedDoor implements Door {

    private final CatalogueService catalogue;

    ListedDoor(CatalogueService catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public String name() {
        return "listed";
    }

    @Override
    public boolean opensTo(Caller caller, SkillVersionFacts version) {
        return catalogue.listed(caller, CodeSpan.only(version.code()), PageRequest.DEFAULT_LIMIT).stream()
                .anyMatch(one -> one.skillVersionId().equals(version.skillVersionId()));
    }

    @Override
    public boolean shouldOpenToOwner(Caller caller, SkillVersionFacts version) {
        return !caller.isAi() || version.answers().aiCallable();
    }
}
