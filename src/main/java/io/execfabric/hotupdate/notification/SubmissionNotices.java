package io.execfabric.hotupdate.notification;

import io.execfabric.hotupdate.submission.SubmissionMoved;
import io.execfabric.hotupdate.submission.SubmissionStatus;
import io.execfabric.hotupdate.submission.SubmissionWithdrawn;
import io.execfabric.hotupdate.tenancy.Contact;
import io.execfabric.hotupdate.tenancy.Contacts;
import io.execfabric.hotupdate.tenancy.Role;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who is told when a submission moves on. The submitter never reviews, so is never asked to. */
@Component
class SubmissionNotices {

    private static final Map<SubmissionStatus, NotificationKind> KINDS = Map.of(
            SubmissionStatus.IN_REVIEW, NotificationKind.REVIEW_WAITING,
            SubmissionStatus.SECOND_REVIEW, NotificationKind.SECOND_REVIEW_WAITING,
            SubmissionStatus.NEEDS_FIX, NotificationKind.FIX_NEEDED,
            SubmissionStatus.QUARANTINED, NotificationKind.QUARANTINE_WAITING,
            SubmissionStatus.AVAILABLE, NotificationKind.WENT_LIVE,
            SubmissionStatus.REJECTED, NotificationKind.REJECTED,
            SubmissionStatus.EXPIRED, NotificationKind.EXPIRED);

    private final Contacts contacts;
    private final NoticeBoard board;

    SubmissionNotices(Contacts contacts, NoticeBoard board) {
        this.contacts = contacts;
        this.board = board;
    }

    @EventListener
    void on(SubmissionMoved moved) {
        board.settle(moved.submissionId());
        NotificationKind kind = KINDS.get(moved.status());
        if (kind != null) {
            Notice notice = new Notice(
                    kind,
                    moved.tenant(),
                    moved.submissionId(),
                    moved.scriptCode().value());
            board.tell(notice, whoIsTold(kind, moved), mayNot(kind, moved));
        }
    }

    @EventListener
    void on(SubmissionWithdrawn withdrawn) {
        board.settle(withdrawn.submissionId());
    }

    private List<Contact> whoIsTold(NotificationKind kind, SubmissionMoved moved) {
        return switch (kind) {
            case REVIEW_WAITING, SECOND_REVIEW_WAITING -> contacts.holding(null, Role.REVIEWER);
            case QUARANTINE_WAITING -> contacts.holding(null, Role.PLATFORM_ADMIN);
            default -> contacts.holding(moved.tenant(), Role.TENANT_ADMIN);
        };
    }

    private static Set<String> mayNot(NotificationKind kind, SubmissionMoved moved) {
        boolean review = kind == NotificationKind.REVIEW_WAITING || kind == NotificationKind.SECOND_REVIEW_WAITING;
        return review ? Set.of(moved.submittedBy()) : Set.of();
    }
}
