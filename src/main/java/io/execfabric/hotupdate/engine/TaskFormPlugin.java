package io.execfabric.hotupdate.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.stereotype.Component;

/** Tasks are ended by decisions alone, and what is sent with one is for its listener alone; also in the engines of tests. */
@Component
public class TaskFormPlugin extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        List<CommandInterceptor> last = engine.getCustomPostCommandInterceptorsTxRequired();
        List<CommandInterceptor> guarded = last == null ? new ArrayList<>() : new ArrayList<>(last);
        // inside the engine's own ones, so that a refusal is told as that of any command
        guarded.add(new DecisionsOnly());
        guarded.add(new SentFormInterceptor());
        engine.setCustomPostCommandInterceptorsTxRequired(guarded);
        engine.setEnableExceptionsAfterUnhandledBpmnError(true);
    }
}
