package io.execfabric.hotupdate.audit;

import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** By the index on the subject. */
interface SubjectEventRepository extends Repository<AuditEvent, Long> {

    @Query("""
            select new io.execfabric.hotupdate.audit.SubjectEvent(e.seq, e.at, e.actor, e.action, e.detail, e.sealNo)
            from AuditEvent e
            where e.tenantId = :tenant and e.subjectType = :subjectType and e.subjectId = :subjectId
            order by e.seq""")
    List<SubjectEvent> about(String tenant, String subjectType, String subjectId, Limit limit);
}
