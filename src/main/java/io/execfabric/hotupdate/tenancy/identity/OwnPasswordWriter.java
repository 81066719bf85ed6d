package io.execfabric.hotupdate.tenancy.identity;

import io.execfabric.hotupdate.shared.Audited;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.wording.Wording;
import io.execfabric.hotupdate.tenancy.AskingSession;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.Tokens;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An own password with the end of all tokens and its entry in the audit trail, in one transaction. */
@Component
class OwnPasswordWriter {

    private final PeopleLocks locks;
    private final PeopleWriter writer;
    private final PeopleSql people;
    private final Tokens tokens;
    private final AskingSession session;
    private final ApplicationEventPublisher events;

    OwnPasswordWriter(
            PeopleLocks locks,
            PeopleWriter writer,
            PeopleSql people,
            Tokens tokens,
            AskingSession session,
            ApplicationEventPublisher events) {
        this.locks = locks;
        this.writer = writer;
        this.people = people;
        this.tokens = tokens;
        this.session = session;
        this.events = events;
    }

    /**
     * @param before the stamp of the password that was given as the present one; 409 when it is another by now
     * @return the new one's stamp
     */
    @Transactional
    String replace(Caller by, String before, String next) {
        String user = by.user();
        locks.person(user);
        if (!before.equals(people.passwordStamp(user))) {
            throw new HotUpdateException(ErrorCode.CONFLICT, Wording.of("password.replaced"));
        }
        writer.setOwnPassword(user, next);
        tokens.revokeAll(by, by.tenant(), user);
        String what = "An own password was chosen; other sessions and all tokens are over";
        events.publishEvent(new Audited(by.tenant(), user, "PASSWORD_CHANGED", "user", user, what));
        String stamp = people.passwordStamp(user);
        session.takes(stamp);
        return stamp;
    }
}
