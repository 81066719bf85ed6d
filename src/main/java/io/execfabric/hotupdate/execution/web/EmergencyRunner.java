package io.execfabric.hotupdate.execution.web;

import io.execfabric.hotupdate.availability.Access;
import io.execfabric.hotupdate.availability.AvailabilityPolicy;
import io.execfabric.hotupdate.breakglass.BreakGlassView;
import io.execfabric.hotupdate.breakglass.BreakGlasses;
import io.execfabric.hotupdate.capability.SkillVersionFacts;
import io.execfabric.hotupdate.execution.ArtifactContent;
import io.execfabric.hotupdate.execution.ExecutionCriteria;
import io.execfabric.hotupdate.execution.ExecutionLogs;
import io.execfabric.hotupdate.execution.ExecutionView;
import io.execfabric.hotupdate.execution.Executions;
import io.execfabric.hotupdate.execution.LogChunk;
import io.execfabric.hotupdate.execution.LogPart;
import io.execfabric.hotupdate.execution.RunCommand;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.Names;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.shared.page.ItemList;
import io.execfabric.hotupdate.shared.page.PageRequest;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.CurrentCaller;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * All that emergency access gives, and nothing else: reading a tenant's runs, and running what the tenant may run by hand.
 * Each method writes the use into the tenant's audit trail first.
 */
@Component
class EmergencyRunner {

    private final BreakGlasses glasses;
    private final Executions executions;
    private final ExecutionLogs logs;
    private final AvailabilityPolicy policy;
    private final CurrentCaller callers;

    EmergencyRunner(
            BreakGlasses glasses,
            Executions executions,
            ExecutionLogs logs,
            AvailabilityPolicy policy,
            CurrentCaller callers) {
        this.glasses = glasses;
        this.executions = executions;
        this.logs = logs;
        this.policy = policy;
        this.callers = callers;
    }

    BreakGlassView glass(String id) {
        return glasses.mine(callers.get(), id);
    }

    ItemList<ExecutionView> list(String glass, ExecutionCriteria asked, PageRequest page) {
        return executions.list(use(glass, "Read the list of runs."), asked, page);
    }

    ExecutionView run(String glass, String execution) {
        return executions.view(use(glass, "Read the run " + execution + "."), execution, 0);
    }

    LogPart tail(String glass, String execution) {
        return logs.tail(use(glass, "Read the log of the run " + execution + "."), execution);
    }

    String log(String glass, String execution) {
        return logs.all(use(glass, "Read the whole log of the run " + execution + "."), execution).stream()
                .map(LogChunk::text)
                .collect(Collectors.joining());
    }

    ArtifactContent artifact(String glass, String execution, String name) {
        Caller caller = use(glass, "Read the file " + name + " of the run " + execution + ".");
        return executions.artifact(caller, execution, name);
    }

    List<SkillVersionFacts> skills(String glass) {
        Caller caller = use(glass, "Listed what can be run by hand.");
        return policy.available(caller, Access.RUN_BY_HAND, PageRequest.of(PageRequest.MAX_LIMIT, null));
    }

    SkillVersionFacts skill(String glass, String code) {
        ScriptCode named = named(code);
        return policy.decide(use(glass, "Opened the form to run " + code + "."), named, Access.RUN_BY_HAND)
                .orThrow();
    }

    ExecutionView request(String glass, RunCommand command) {
        return executions.request(use(glass, "Asked for a run of " + command.code() + "."), command);
    }

    /** A text that can be no code names nothing of anybody. */
    static ScriptCode named(String code) {
        if (!Names.isWellFormed(code) || Names.isReserved(code)) {
            throw HotUpdateException.notFound("capability");
        }
        return new ScriptCode(code);
    }

    private Caller use(String glass, String what) {
        return glasses.use(callers.get(), glass, what);
    }
}
