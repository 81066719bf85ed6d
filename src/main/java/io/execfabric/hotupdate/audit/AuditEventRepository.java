package io.execfabric.hotupdate.audit;

import org.springframework.data.repository.Repository;

/** Appends; there is nothing to change or remove. */
interface AuditEventRepository extends Repository<AuditEvent, Long> {

    AuditEvent save(AuditEvent event);
}
