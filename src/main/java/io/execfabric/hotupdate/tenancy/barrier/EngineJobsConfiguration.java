package io.execfabric.hotupdate.tenancy.barrier;

import io.execfabric.hotupdate.tenancy.TenantBarrier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.TaskDecorator;
import org.springframework.core.task.TaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/**
 * The engine's jobs run without a caller; they carry submissions of every tenant, so they run in the platform's scope and
 * name the tenant on each row they write.
 */
@Configuration(proxyBeanMethods = false)
class EngineJobsConfiguration {

    // no bean: Boot would put it on its own executor as well
    private static TaskDecorator platformScope(TenantBarrier barrier) {
        return work -> () -> barrier.asPlatform(() -> {
            work.run();
            return true;
        });
    }

    /** Takes the place of the engine starter's executor of this name, with its sizes. */
    @Bean
    TaskExecutor camundaTaskExecutor(TenantBarrier barrier) {
        ThreadPoolTaskExecutor executor = new ThreadPoolTaskExecutor();
        executor.setThreadNamePrefix("engine-job-");
        executor.setCorePoolSize(3);
        executor.setMaxPoolSize(10);
        executor.setQueueCapacity(3);
        executor.setTaskDecorator(platformScope(barrier));
        return executor;
    }
}
