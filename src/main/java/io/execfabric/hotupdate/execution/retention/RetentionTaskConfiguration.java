package io.execfabric.hotupdate.execution.retention;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.execfabric.hotupdate.execution.model.RetentionProperties;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Cleans up on one node at a time, whichever is free. */
@Configuration(proxyBeanMethods = false)
class RetentionTaskConfiguration {

    static final TaskDescriptor<Void> CLEAN = TaskDescriptor.of("execution-retention");

    @Bean
    RecurringTask<Void> executionRetentionTask(ObjectProvider<Retention> retention, RetentionProperties policy) {
        return Tasks.recurring(CLEAN, FixedDelay.of(policy.every()))
                .execute((instance, context) -> retention.getObject().pass());
    }
}
