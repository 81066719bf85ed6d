package io.execfabric.hotupdate.sandbox;

import io.execfabric.hotupdate.shared.RunLimit;
import io.execfabric.hotupdate.shared.RunLimits;
import io.execfabric.hotupdate.shared.TenantId;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How far a script's wishes go: never beyond the platform's maxima, never beyond its tenant's. They are looked at when a
 * folder is handed in and again before each run, since an operator may have lowered them in between.
 */
@Component
public class RunLimitRules {

    private final RunLimits platform;
    private final TenantLimitProperties tenants;

    RunLimitRules(MaxLimitProperties platform, TenantLimitProperties tenants) {
        this.platform = platform.limits();
        this.tenants = tenants;
    }

    /** The most that a tenant's script may ask for; says something of every limit. */
    public RunLimits most(TenantId tenant) {
        Map<RunLimit, Integer> most = new EnumMap<>(platform.values());
        tenants.of(tenant).values().forEach((limit, value) -> most.merge(limit, value, Math::min));
        return new RunLimits(most);
    }

    /** What a tenant's script gets: what it asked for or else {@code standard}, and no more than it may have. */
    public SandboxLimits granted(TenantId tenant, RunLimits asked, SandboxLimits standard) {
        RunLimits most = most(tenant);
        RunLimits own = tenants.of(tenant);
        Map<RunLimit, Integer> changes = new EnumMap<>(RunLimit.class);
        for (RunLimit limit : RunLimit.values()) {
            Integer wish = asked.of(limit);
            // the standard is the operator's own word, so only a tenant's limit may lower it
            Integer granted = wish == null ? below(own.of(limit), standard.in(limit)) : lower(wish, most.of(limit));
            if (granted != null) {
                changes.put(limit, granted);
            }
        }
        return standard.with(changes);
    }

    private static @Nullable Integer below(@Nullable Integer most, long standard) {
        return most != null && most < standard ? most : null;
    }

    private static Integer lower(Integer wish, @Nullable Integer most) {
        return most == null ? wish : Integer.valueOf(Math.min(wish, most));
    }
}
