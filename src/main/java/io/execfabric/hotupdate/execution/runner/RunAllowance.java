package io.execfabric.hotupdate.execution.runner;

import io.execfabric.hotupdate.capability.SkillVersionFacts;
import io.execfabric.hotupdate.execution.model.ClaimedRun;
import io.execfabric.hotupdate.execution.model.ExecutionProperties;
import io.execfabric.hotupdate.sandbox.RunLimitRules;
import io.execfabric.hotupdate.sandbox.SandboxLimits;
import io.execfabric.hotupdate.shared.RunLimits;
import io.execfabric.hotupdate.shared.TenantId;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** What a run may use: what its version was approved with, within the platform's maxima and its tenant's. */
@Component
public class RunAllowance {

    private final RunLimitRules rules;
    private final SandboxLimits standard;

    RunAllowance(RunLimitRules rules, ExecutionProperties properties) {
        this.rules = rules;
        this.standard = SandboxLimits.standard().withWallTime(properties.timeLimit());
    }

    /** Promised when the run is accepted, and shown while it runs. */
    public Duration timeLimit(SkillVersionFacts version) {
        return granted(version.tenant(), version.offered().limits()).wallTime();
    }

    /** By the limits that were just verified; the time is never more than was promised. */
    SandboxLimits of(ClaimedRun run, VerifiedRun verified) {
        SandboxLimits granted = granted(run.tenant(), verified.limits());
        return run.timeLimit().compareTo(granted.wallTime()) < 0 ? granted.withWallTime(run.timeLimit()) : granted;
    }

    private SandboxLimits granted(TenantId tenant, RunLimits approved) {
        return rules.granted(tenant, approved, standard);
    }
}
