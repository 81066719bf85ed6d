package io.execfabric.hotupdate.mcp;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.execfabric.hotupdate.availability.Door;
import io.execfabric.hotupdate.capability.SkillVersionFacts;
import io.execfabric.hotupdate.execution.Executions;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.shared.page.PageRequest;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.Role;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The tool that tells how a run stands, asked for the newest run of the owner. */
@Component
class PolledRunDoor implements Door {

    private final PolledRun tool;
    private final Executions executions;
    private final @Nullable String run;

    @Autowired
    PolledRunDoor(PolledRun tool, Executions executions) {
        this(tool, executions, null);
    }

    private PolledRunDoor(PolledRun tool, Executions executions, @Nullable String run) {
        this.tool = tool;
        this.executions = executions;
        this.run = run;
    }

    @Override
    public String name() {
        return "mcp-run";
    }

    @Override
    public boolean isFor(Caller caller) {
        return caller.isAi();
    }

    /** An assistant of the owner sees those that it asked for itself. */
    @Override
    public boolean asksTheOwner() {
        return false;
    }

    @Override
    public Door about(SkillVersionFacts version) {
        return new PolledRunDoor(tool, executions, newest(version.owner()).orElse(null));
    }

    @Override
    public boolean opensTo(Caller caller, SkillVersionFacts version) {
        return Optional.ofNullable(run)
                .or(() -> newest(version.owner()))
                .filter(id -> tells(caller, version, id))
                .isPresent();
    }

    private boolean tells(Caller caller, SkillVersionFacts version, String id) {
        ToolRequest call = new ToolRequest(
                PolledRun.NAME, JsonNodeFactory.instance.objectNode().put("executionId", id), (done, message) -> {});
        return !Boolean.TRUE.equals(
                tool.answer(McpRequest.probe(caller, version.code()), call).isError());
    }

    private Optional<String> newest(TenantId owner) {
        Caller member = Caller.probe(owner, Set.of(Role.TENANT_MEMBER));
        return executions.list(member, new PageRequest(1, null)).items().stream()
                .map(found -> found.id())
                .findFirst();
    }

    @Override
    public boolean shouldOpenToOwner(Caller caller, SkillVersionFacts version) {
        return false;
    }
}
