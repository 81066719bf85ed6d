package io.execfabric.hotupdate.tenancy.identity;

import io.execfabric.hotupdate.shared.Audited;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.RefusalAudit;
import io.execfabric.hotupdate.shared.finding.Finding;
import io.execfabric.hotupdate.shared.finding.FindingCode;
import io.execfabric.hotupdate.shared.wording.Wording;
import io.execfabric.hotupdate.tenancy.AskingSession;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.Reauthentication;
import io.execfabric.hotupdate.tenancy.people.OwnPassword;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Asks whether it is the person and whether the new password will do, then has {@link OwnPasswordWriter} write it. */
@Service
class DefaultOwnPassword implements OwnPassword {

    private final Reauthentication passwords;
    private final PasswordPolicy policy;
    private final PeopleSql people;
    private final OwnPasswordWriter writer;
    private final AskingSession session;
    private final RefusalAudit refusals;

    DefaultOwnPassword(
            Reauthentication passwords,
            PasswordPolicy policy,
            PeopleSql people,
            OwnPasswordWriter writer,
            AskingSession session,
            RefusalAudit refusals) {
        this.passwords = passwords;
        this.policy = policy;
        this.people = people;
        this.writer = writer;
        this.session = session;
        this.refusals = refusals;
    }

    @Override
    public void change(Caller by, @Nullable String current, @Nullable String next) {
        PeopleRules.isPerson(by);
        String before = people.passwordStamp(by.user());
        List<Finding> faults = new ArrayList<>(ofCurrent(by, current));
        faults.addAll(ofNext(by, current, next == null ? "" : next));
        if (!faults.isEmpty() || next == null) {
            throw new HotUpdateException(ErrorCode.INPUT_INVALID, Wording.of("password.unchanged"), faults);
        }
        session.keeps(writer.replace(by, before, next));
    }

    private List<Finding> ofNext(Caller by, @Nullable String current, String next) {
        List<Finding> faults = policy.faults(by.user(), next);
        return faults.isEmpty() && next.equals(current)
                ? List.of(Finding.worded(FindingCode.PASSWORD_WEAK, "new", "password.same"))
                : faults;
    }

    private List<Finding> ofCurrent(Caller by, @Nullable String current) {
        if (current == null || current.isEmpty()) {
            return List.of(Finding.worded(FindingCode.PASSWORD_WRONG, "current", "password.current"));
        }
        if (passwords.isRight(by, current)) {
            return List.of();
        }
        refusals.refused(new Audited(
                by.tenant(), by.user(), "PASSWORD_CHANGE_REFUSED", "user", by.user(), "The present one was wrong"));
        return List.of(Finding.worded(FindingCode.PASSWORD_WRONG, "current", "password.wrong"));
    }
}
