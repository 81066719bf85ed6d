package io.execfabric.hotupdate.breakglass;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Notices ends on one node at a time, whichever is free. */
@Configuration(proxyBeanMethods = false)
class BreakGlassTaskConfiguration {

    private static final TaskDescriptor<Void> EXPIRY = TaskDescriptor.of("break-glass-expiry");

    @Bean
    RecurringTask<Void> breakGlassExpiryTask(ObjectProvider<BreakGlassExpiry> expiry) {
        return Tasks.recurring(EXPIRY, FixedDelay.of(Duration.ofMinutes(1)))
                .execute((instance, context) -> expiry.getObject().notice());
    }
}
