package io.execfabric.hotupdate.availability.policy;

import io.execfabric.hotupdate.availability.Access;
import io.execfabric.hotupdate.availability.AvailabilityPolicy;
import io.execfabric.hotupdate.availability.Decision;
import io.execfabric.hotupdate.availability.Decision.Refusal;
import io.execfabric.hotupdate.breakglass.BreakGlasses;
import io.execfabric.hotupdate.capability.Capabilities;
import io.execfabric.hotupdate.capability.CodeSpan;
import io.execfabric.hotupdate.capability.SkillVersionFacts;
import io.execfabric.hotupdate.capability.SkillVersionState;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.tenancy.Caller;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks the registry for the caller's tenant and applies {@link AvailabilityRules}. */
@Service
@Transactional(readOnly = true)
public class RuleBasedAvailabilityPolicy implements AvailabilityPolicy {

    private final Capabilities capabilities;
    private final BreakGlasses glasses;

    public RuleBasedAvailabilityPolicy(Capabilities capabilities, BreakGlasses glasses) {
        this.capabilities = capabilities;
        this.glasses = glasses;
    }

    @Override
    public Decision decide(Caller caller, ScriptCode code, Access access) {
        TenantId tenant = caller.tenant();
        if (tenant == null) {
            return refused(Refusal.NO_TENANT);
        }
        if (isByAClosedGlass(caller)) {
            return refused(Refusal.GLASS_CLOSED);
        }
        return capabilities
                .liveVersion(tenant, code)
                .map(version -> judge(caller, version, access))
                .orElseGet(() -> refused(Refusal.NOT_LIVE));
    }

    @Override
    public List<SkillVersionFacts> available(Caller caller, Access access, CodeSpan span, int limit) {
        TenantId tenant = caller.tenant();
        if (tenant == null || isByAClosedGlass(caller)) {
            return List.of();
        }
        List<SkillVersionFacts> allowed = new ArrayList<>();
        CodeSpan next = span;
        List<SkillVersionFacts> read;
        do {
            read = capabilities.allLive(tenant, next, limit);
            read.stream()
                    .filter(version -> judge(caller, version, access).allowed())
                    .limit(limit - allowed.size())
                    .forEach(allowed::add);
            next = read.isEmpty() ? next : next.beyond(read.get(read.size() - 1).code());
        } while (allowed.size() < limit && read.size() == limit);
        return allowed;
    }

    /** Asked at each decision: who got in a moment ago may be too late now. */
    private boolean isByAClosedGlass(Caller caller) {
        return caller.isBreakGlass() && !glasses.isOpenFor(caller);
    }

    @Override
    public Decision decideAccepted(TenantId tenant, String skillVersionId) {
        Optional<SkillVersionFacts> found = capabilities.version(tenant, skillVersionId);
        if (found.isEmpty()) {
            return refused(Refusal.NOT_AUTHORISED);
        }
        SkillVersionFacts version = found.get();
        if (!version.state().mayStillRun()) {
            return refused(version.state() == SkillVersionState.REVOKED ? Refusal.REVOKED : Refusal.QUARANTINED);
        }
        return version.standing().skillEnabled() ? new Decision(version, null) : refused(Refusal.DISABLED);
    }

    private static Decision judge(Caller caller, SkillVersionFacts version, Access access) {
        return AvailabilityRules.firstRefusal(caller, version, access)
                .map(RuleBasedAvailabilityPolicy::refused)
                .orElseGet(() -> new Decision(version, null));
    }

    private static Decision refused(Refusal refusal) {
        return new Decision(null, refusal);
    }
}
