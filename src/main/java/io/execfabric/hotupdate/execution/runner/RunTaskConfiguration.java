package io.execfabric.hotupdate.execution.runner;

import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerProperties;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.execfabric.hotupdate.execution.model.ExecutionProperties;
import io.execfabric.hotupdate.execution.queue.RunQueue;
import io.execfabric.hotupdate.execution.queue.TenantSlots;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * The queue's one task; its instance id is the execution's id and it carries no data. Failing before the claim it is tried
 * again; after the claim the next try finds the run taken and gives it up as lost, so that nothing runs twice.
 */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class RunTaskConfiguration {

    private static final Duration RETRY = Duration.ofSeconds(5);

    @Bean
    CustomTask<Void> runExecutionTask(
            ObjectProvider<Runner> runner,
            ObjectProvider<RunRecords> records,
            ObjectProvider<RescheduleWhenTenantFull> fullTenant,
            ObjectProvider<DeadRunners> dead,
            Clock clock) {
        return Tasks.custom(RunQueue.RUN)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(RETRY))
                .onDeadExecution((complete, operations) -> {
                    if (!dead.getObject().isDead(complete.getExecution())) {
                        return;
                    }
                    String id = complete.getExecution().taskInstance.getId();
                    if (records.getObject().mayStartAfterDeath(id)) {
                        operations.reschedule(complete, clock.instant());
                    } else {
                        operations.stop();
                    }
                })
                .execute((instance, context) -> switch (runner.getObject().run(instance.getId())) {
                    case ENDED -> (complete, operations) -> {};
                    case NOTHING -> (complete, operations) -> operations.stop();
                    case TENANT_FULL -> fullTenant.getObject();
                    case NODE_STOPS -> (complete, operations) -> operations.reschedule(complete, clock.instant());
                });
    }

    /**
     * The pool's size is the admission: so many runs at once on this node, the rest waits in the queue. One tenant may hold
     * all slots but not the reserve above them: see {@link TenantSlots}.
     */
    @Bean
    static BeanPostProcessor schedulerPoolSize(ObjectProvider<ExecutionProperties> limits) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String beanName) {
                if (bean instanceof DbSchedulerProperties scheduler) {
                    scheduler.setThreads(limits.getObject().threads());
                }
                return bean;
            }
        };
    }
}
