package io.execfabric.hotupdate.notification;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface NotificationRepository extends Repository<Notification, String> {

    Notification save(Notification notification);

    Optional<Notification> findById(String id);

    Optional<Notification> findByRecipientAndId(String recipient, String id);

    List<Notification> findByRecipientOrderByIdDesc(String recipient, Limit limit);

    List<Notification> findByRecipientAndIdLessThanOrderByIdDesc(String recipient, String before, Limit limit);

    long countByRecipientAndReadAtIsNullAndSettledAtIsNull(String recipient);

    /** Who was told of it, without those of the platform whom it waited for. */
    @Query("select distinct n.recipient from Notification n where n.subjectId = :subjectId and n.kind not in :kinds")
    List<String> recipients(String subjectId, List<NotificationKind> kinds, Limit limit);

    @Modifying
    @Query("update Notification n set n.readAt = :now where n.recipient = :recipient and n.readAt is null")
    void readAll(String recipient, Instant now);

    @Modifying
    @Query("update Notification n set n.settledAt = :now where n.subjectId = :subjectId and n.settledAt is null"
            + " and n.kind in :kinds")
    void settle(String subjectId, List<NotificationKind> kinds, Instant now);
}
