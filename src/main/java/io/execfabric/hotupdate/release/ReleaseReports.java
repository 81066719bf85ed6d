package io.execfabric.hotupdate.release;

import io.execfabric.hotupdate.shared.Audited;
import io.execfabric.hotupdate.shared.TenantId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.StringUtils;

/** Reports what is found in the managed directory, in a transaction of its own: the report stays whatever comes of the run. */
@Component
class ReleaseReports {

    private static final int SUBJECT = 40;

    private final ApplicationEventPublisher events;
    private final TransactionTemplate ownTransaction;

    ReleaseReports(ApplicationEventPublisher events, PlatformTransactionManager transactions) {
        this.events = events;
        this.ownTransaction = new TransactionTemplate(transactions);
        ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    void setAside(SetAside found, @Nullable ReleasePath release) {
        TenantId tenant = release == null ? null : release.tenant();
        String subject = release == null ? StringUtils.truncate(found.place(), SUBJECT) : release.code().value();
        ownTransaction.executeWithoutResult(status -> events.publishEvent(new Audited(
                tenant,
                Audited.PLATFORM,
                "RELEASE_SET_ASIDE",
                "release",
                subject,
                "What was at " + found.place() + " is set aside, since " + found.what() + ".")));
    }
}
