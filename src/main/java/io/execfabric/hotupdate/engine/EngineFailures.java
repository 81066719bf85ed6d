package io.execfabric.hotupdate.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.stereotype.Component;

/** Makes the engine tell its failures in our words, and hear of ours: {@link FailureTranslation}, {@link LostJobs}. */
@Component
public class EngineFailures extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        List<CommandInterceptor> outermost = new ArrayList<>();
        outermost.add(new FailureTranslation(engine));
        if (engine.getCustomPreCommandInterceptorsTxRequired() != null) {
            outermost.addAll(engine.getCustomPreCommandInterceptorsTxRequired());
        }
        engine.setCustomPreCommandInterceptorsTxRequired(outermost);
        engine.setFailedJobCommandFactory(new LostJobs());
    }
}
