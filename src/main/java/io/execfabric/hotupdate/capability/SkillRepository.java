package io.execfabric.hotupdate.capability;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface SkillRepository extends Repository<Skill, String> {

    Skill save(Skill skill);

    Optional<Skill> findById(String id);

    Optional<Skill> findByTenantIdAndCode(String tenantId, String code);

    /** Locked, so that the pointer moves one switch at a time. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Skill> findByTenantIdAndId(String tenantId, String id);
}
