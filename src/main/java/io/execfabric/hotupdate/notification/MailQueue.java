package io.execfabric.hotupdate.notification;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerProperties;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.execfabric.hotupdate.tenancy.Contact;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/**
 * The durable queue of e-mails: filled in the transaction of what is told, worked off by one thread of its own, so that an
 * SMTP server that hangs never holds a run up. Without an SMTP server it takes nothing in.
 */
@Component
class MailQueue implements SmartLifecycle {

    static final TaskDescriptor<Void> SEND = TaskDescriptor.of("send-notification");

    private static final Duration LOOKED_FOR = Duration.ofSeconds(5);

    private final @Nullable Scheduler scheduler;
    private final Clock clock;

    MailQueue(
            ObjectProvider<JavaMailSender> smtp,
            MailSending sending,
            NotificationProperties properties,
            DataSource dataSource,
            DbSchedulerProperties runs,
            Clock clock) {
        this.scheduler = smtp.getIfAvailable() == null
                ? null
                : scheduler(task(sending, properties), dataSource, runs.isAlwaysPersistTimestampInUtc());
        this.clock = clock;
    }

    private static OneTimeTask<Void> task(MailSending sending, NotificationProperties properties) {
        return Tasks.oneTime(SEND)
                .onFailure(new FailureHandler.MaxRetriesFailureHandler<>(
                        properties.tries() - 1,
                        new FailureHandler.ExponentialBackoffFailureHandler<>(properties.pause(), 2.0),
                        (failed, operations) -> {
                            sending.giveUp(failed.getExecution().taskInstance.getId());
                            operations.stop();
                        }))
                .execute((instance, context) -> sending.send(instance.getId()));
    }

    private static Scheduler scheduler(OneTimeTask<Void> task, DataSource dataSource, boolean timesInUtc) {
        var builder = Scheduler.create(new TransactionAwareDataSourceProxy(dataSource), task)
                .tableName("scheduled_mail")
                .threads(1)
                .pollingInterval(LOOKED_FOR)
                .failureLogging(LogLevel.WARN, false);
        return (timesInUtc ? builder.alwaysPersistTimestampInUTC() : builder).build();
    }

    /** Queues the notification's e-mail, where there is a server and an address. */
    void add(String notificationId, Contact person) {
        if (scheduler != null && person.address() != null) {
            scheduler.scheduleIfNotExists(SEND.instance(notificationId).build(), clock.instant());
        }
    }

    @Override
    public void start() {
        if (scheduler != null) {
            scheduler.start();
        }
    }

    @Override
    public void stop() {
        if (scheduler != null) {
            scheduler.stop();
        }
    }

    @Override
    public boolean isRunning() {
        return scheduler != null
                && scheduler.getSchedulerState().isStarted()
                && !scheduler.getSchedulerState().isShuttingDown();
    }
}
