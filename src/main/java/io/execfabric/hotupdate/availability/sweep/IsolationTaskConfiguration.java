package io.execfabric.hotupdate.availability.sweep;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sweeps on one node at a time, whichever is free. */
@Configuration(proxyBeanMethods = false)
class IsolationTaskConfiguration {

    static final TaskDescriptor<Void> SWEEP = TaskDescriptor.of("isolation-sweep");

    @Bean
    RecurringTask<Void> isolationSweepTask(ObjectProvider<IsolationSweep> sweep, IsolationProperties policy) {
        return Tasks.recurring(SWEEP, FixedDelay.of(policy.every()))
                .execute((instance, context) -> sweep.getObject().sweep("schedule"));
    }
}
