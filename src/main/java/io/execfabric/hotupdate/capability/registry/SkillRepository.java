package io.execfabric.hotupdate.capability.registry;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

public interface SkillRepository extends Repository<Skill, String> {

    Skill save(Skill skill);

    Optional<Skill> findById(String id);

    Optional<Skill> findByTenantIdAndCode(String tenantId, String code);

    List<Skill> findByTenantIdOrderByCode(String tenantId);

    /** Locked, so that the pointer moves one switch at a time. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Skill> findByTenantIdAndId(String tenantId, String id);

    /** Locked by the code alone, so that nothing of the Skill is read before it is held. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from Skill s where s.tenantId = :tenantId and s.code = :code")
    Optional<Skill> hold(String tenantId, String code);

    /** Skills that the tenant's people cannot see: switched off, or with nothing live. */
    @Query(
            "select s from Skill s where s.tenantId = :tenantId and (s.enablement.enabled = false or s.liveVersionId is null)"
                    + " and exists (select v.id from SkillVersion v where v.skillId = s.id and v.tenantId = :tenantId)"
                    + " order by s.code")
    List<Skill> unavailable(String tenantId);
}
