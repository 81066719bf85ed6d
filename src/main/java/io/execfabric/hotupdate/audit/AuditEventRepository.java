package io.execfabric.hotupdate.audit;

import java.util.Collection;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Appends; there is nothing to change or remove but the seal that an entry comes to belong to, once. */
interface AuditEventRepository extends Repository<AuditEvent, Long> {

    AuditEvent save(AuditEvent event);

    /** Those of no seal, oldest first. */
    List<AuditEvent> findBySealNoIsNullOrderBySeq(Limit limit);

    @Modifying
    @Query("update AuditEvent e set e.sealNo = :sealNo where e.seq in :entries and e.sealNo is null")
    int seal(long sealNo, Collection<Long> entries);

    List<AuditEvent> findBySealNoOrderBySeq(long sealNo);

    long countBySealNoIsNull();

    long countByTenantId(String tenantId);
}
