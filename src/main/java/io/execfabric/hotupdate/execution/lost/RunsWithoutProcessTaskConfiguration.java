package io.execfabric.hotupdate.execution.lost;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks each minute, on one node at a time. */
@Configuration(proxyBeanMethods = false)
class RunsWithoutProcessTaskConfiguration {

    static final TaskDescriptor<Void> LOOK = TaskDescriptor.of("runs-without-process");

    @Bean
    RecurringTask<Void> runsWithoutProcessTask(ObjectProvider<RunsWithoutProcess> runs) {
        return Tasks.recurring(LOOK, FixedDelay.of(Duration.ofMinutes(1)))
                .execute((instance, context) -> runs.getObject().pass());
    }
}
