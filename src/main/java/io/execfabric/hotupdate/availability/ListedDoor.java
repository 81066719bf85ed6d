package io.execfabric.hotupdate.availability;

import io.execfabric.hotupdate.capability.SkillVersionFacts;
import io.execfabric.hotupdate.shared.PageRequest;
import io.execfabric.hotupdate.tenancy.Caller;
import java.util.List;
import org.springframework.stereotype.Component;

/** The catalogue's list, walked to its end. */
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
        PageRequest page = PageRequest.of(PageRequest.MAX_LIMIT, null);
        List<SkillVersionFacts> listed = catalogue.listed(caller, page);
        while (!listed.isEmpty()) {
            if (listed.stream().anyMatch(one -> one.skillVersionId().equals(version.skillVersionId()))) {
                return true;
            }
            String last = listed.get(listed.size() - 1).code().value();
            listed = catalogue.listed(caller, PageRequest.of(PageRequest.MAX_LIMIT, last));
        }
        return false;
    }

    @Override
    public boolean shouldOpenToOwner(Caller caller, SkillVersionFacts version) {
        return !caller.isAi() || version.answers().aiCallable();
    }
}
