package io.execfabric.hotupdate.sandbox;

import io.execfabric.hotupdate.shared.RunLimit;
import io.execfabric.hotupdate.shared.RunLimits;
import io.execfabric.hotupdate.shared.TenantId;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The most that a tenant's scripts may use, whatever they ask for.
 *
 * @param tenantLimits by tenant and name ({@code memory-mib}); a tenant that is not named has the platform's
 */
@ConfigurationProperties("hotupdate.execution")
public record TenantLimitProperties(@Nullable Map<String, Map<String, Integer>> tenantLimits) {

    public TenantLimitProperties {
        tenantLimits = tenantLimits == null ? Map.of() : Map.copyOf(tenantLimits);
        tenantLimits.values().forEach(TenantLimitProperties::limits);
    }

    RunLimits of(TenantId tenant) {
        return tenantLimits == null ? RunLimits.NONE : limits(tenantLimits.getOrDefault(tenant.value(), Map.of()));
    }

    private static RunLimits limits(Map<String, Integer> settings) {
        Map<RunLimit, Integer> values = new EnumMap<>(RunLimit.class);
        settings.forEach((name, value) -> values.put(
                RunLimit.ofKey(name.replace('-', '_'))
                        .orElseThrow(() -> new IllegalArgumentException("No such limit of a tenant: " + name)),
                value));
        return new RunLimits(values);
    }
}
