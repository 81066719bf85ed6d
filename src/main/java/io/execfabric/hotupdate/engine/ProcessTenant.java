package io.execfabric.hotupdate.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProvider;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderCaseInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderHistoricDecisionInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderProcessInstanceContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Gives each process instance its tenant's id. The tenant is named by the facade that starts the instance, never by a
 * variable, which a user could send. The engine's own tenant checks stay off: only platform people reach its webapps, and a
 * reviewer would need a membership in every tenant.
 */
@Component
public class ProcessTenant extends AbstractProcessEnginePlugin implements TenantIdProvider {

    private final ThreadLocal<@Nullable String> starting = new ThreadLocal<>();

    /** Runs {@code start}; the instances it starts belong to {@code tenantId}. */
    public <T> T startingFor(String tenantId, Supplier<T> start) {
        starting.set(tenantId);
        try {
            return start.get();
        } finally {
            starting.remove();
        }
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setTenantIdProvider(this);
        configuration.setTenantCheckEnabled(false);
    }

    @Override
    public @Nullable String provideTenantIdForProcessInstance(TenantIdProviderProcessInstanceContext context) {
        return starting.get();
    }

    @Override
    public @Nullable String provideTenantIdForCaseInstance(TenantIdProviderCaseInstanceContext context) {
        return null;
    }

    @Override
    public @Nullable String provideTenantIdForHistoricDecisionInstance(
            TenantIdProviderHistoricDecisionInstanceContext context) {
        return context.getExecution() == null ? null : context.getExecution().getTenantId();
    }
}
