package io.execfabric.hotupdate.mcp;

import io.execfabric.hotupdate.availability.Door;
import io.execfabric.hotupdate.capability.SkillVersionFacts;
import io.execfabric.hotupdate.recommendation.Offers;
import io.execfabric.hotupdate.tenancy.Caller;
import org.springframework.stereotype.Component;

/** Being a tool of a tenant's assistants, with the question that the list and each call ask. */
@Component
class ListedToolDoor implements Door {

    private final Offers offers;

    ListedToolDoor(Offers offers) {
        this.offers = offers;
    }

    @Override
    public String name() {
        return "mcp-tool";
    }

    @Override
    public boolean opensTo(Caller caller, SkillVersionFacts version) {
        return offers.find(caller.asAssistant(), version.code())
                .filter(offer -> offer.skillVersionId().equals(version.skillVersionId()))
                .isPresent();
    }

    @Override
    public boolean shouldOpenToOwner(Caller caller, SkillVersionFacts version) {
        return version.answers().aiCallable();
    }
}
