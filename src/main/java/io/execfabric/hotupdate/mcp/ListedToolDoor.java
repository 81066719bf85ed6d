package io.execfabric.hotupdate.mcp;

import io.execfabric.hotupdate.availability.Door;
import io.execfabric.hotupdate.capability.SkillVersionFacts;
import io.execfabric.hotupdate.recommendation.Offer;
import io.execfabric.hotupdate.recommendation.Offers;
import io.execfabric.hotupdate.tenancy.Caller;
import io.modelcontextprotocol.spec.McpSchema;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Being in the answer to {@code tools/list}, asked of its handler as the protocol asks it. */
@Component
class ListedToolDoor implements Door {

    private final ListToolsHandler list;
    private final Offers offers;
    private final ToolDefinition definition;

    ListedToolDoor(ListToolsHandler list, Offers offers, ToolDefinition definition) {
        this.list = list;
        this.offers = offers;
        this.definition = definition;
    }

    @Override
    public String name() {
        return "mcp-list";
    }

    /** Only assistants speak the protocol: who comes with a person's token is one, too. */
    @Override
    public boolean isFor(Caller caller) {
        return caller.isAi();
    }

    /** A tool of this name may be the tenant's own; any other one of this name is not. */
    @Override
    public boolean opensTo(Caller caller, SkillVersionFacts version) {
        Optional<McpSchema.Tool> own = offers.find(caller, version.code())
                .filter(offer -> !isOf(offer, version))
                .map(definition::of);
        return list.answer(McpRequest.probe(caller, version.code()).inNoSession(), Map.of()).tools().stream()
                .filter(tool -> tool.name().equals(version.code().value()))
                .anyMatch(tool -> !own.equals(Optional.of(tool)));
    }

    private static boolean isOf(Offer offer, SkillVersionFacts version) {
        return offer.skillVersionId().equals(version.skillVersionId());
    }

    @Override
    public boolean shouldOpenToOwner(Caller caller, SkillVersionFacts version) {
        return version.answers().aiCallable();
    }
}
