package io.execfabric.hotupdate.audit;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

interface AuditSealRepository extends Repository<AuditSeal, Long> {

    AuditSeal saveAndFlush(AuditSeal seal);

    Optional<AuditSeal> findFirstByOrderByNumberDesc();

    List<AuditSeal> findByNumberGreaterThanOrderByNumber(long number, Limit limit);
}
