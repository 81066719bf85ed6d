package io.execfabric.hotupdate.execution;

import io.execfabric.hotupdate.shared.Audited;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.tenancy.Caller;
import java.util.function.Supplier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Has refusals recorded by a transaction of their own, since that of the refused act is rolled back. Called before any
 * transaction is open. What a quota refuses is counted elsewhere: a flood of requests must not become a flood of entries.
 */
@Component
class RefusalAudit {

    private static final int LONGEST_ID = 64;

    private final ApplicationEventPublisher events;

    RefusalAudit(ApplicationEventPublisher events) {
        this.events = events;
    }

    <T> T watching(Caller caller, String action, String subjectType, String subjectId, Supplier<T> act) {
        try {
            return act.get();
        } catch (HotUpdateException refused) {
            if (refused.code() != ErrorCode.QUOTA_EXCEEDED) {
                events.publishEvent(new Audited(
                        caller.tenant(), caller.user(), action, subjectType, kept(subjectId), refused.getMessage()));
            }
            throw refused;
        }
    }

    /** It comes from an address, so it may be anything. */
    private static String kept(String subjectId) {
        return subjectId.length() > LONGEST_ID ? subjectId.substring(0, LONGEST_ID) : subjectId;
    }
}
