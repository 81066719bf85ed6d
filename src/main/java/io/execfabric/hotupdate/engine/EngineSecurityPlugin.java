package io.execfabric.hotupdate.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.stereotype.Component;

/** Closes the engine's known holes and takes its log-in rules away from its defaults. */
@Component
class EngineSecurityPlugin extends AbstractProcessEnginePlugin {

    /** Ids of users, groups and tenants; the engine's default knows letters and digits alone. */
    private static final String IDS = "[a-zA-Z0-9][a-zA-Z0-9_.@-]{0,63}";

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        forbidExpressionsInQueries(engine);
        engine.setPasswordEncryptor(new BcryptPasswordEncryptor());
        // The engine delays and finally locks by user name alone, so a stranger could lock anybody out; the log-in
        // throttle of the tenancy module counts by name and address instead.
        engine.setLoginDelayBase(0);
        engine.setLoginMaxAttempts(Integer.MAX_VALUE);
        engine.setGeneralResourceWhitelistPattern(IDS);
        engine.setResourceAuthorizationProvider(new ReviewerMayHandBack());
        engine.setCustomExceptionCodeProvider(new RefusalOfRequest());
    }

    private static void forbidExpressionsInQueries(ProcessEngineConfigurationImpl engine) {
        engine.setEnableExpressionsInAdhocQueries(false);
        engine.setEnableExpressionsInStoredQueries(false);
        List<CommandInterceptor> first = engine.getCustomPreCommandInterceptorsTxRequired();
        List<CommandInterceptor> guarded = first == null ? new ArrayList<>() : new ArrayList<>(first);
        guarded.add(new QueryExpressionGuard());
        engine.setCustomPreCommandInterceptorsTxRequired(guarded);
    }
}
