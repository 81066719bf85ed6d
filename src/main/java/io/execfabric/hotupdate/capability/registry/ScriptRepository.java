package io.execfabric.hotupdate.capability.registry;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;

interface ScriptRepository extends org.springframework.data.jpa.repository.JpaRepository<Script, String> {

    /** Locked, so that two registrations of one script number their versions one after the other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Script> findByTenantIdAndCode(String tenantId, String code);
}
