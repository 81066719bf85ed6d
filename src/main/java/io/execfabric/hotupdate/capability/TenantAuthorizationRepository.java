package io.execfabric.hotupdate.capability;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface TenantAuthorizationRepository extends Repository<TenantAuthorization, String> {

    TenantAuthorization save(TenantAuthorization authorization);

    Optional<TenantAuthorization> findByTenantIdAndSkillVersionId(String tenantId, String skillVersionId);

    void delete(TenantAuthorization authorization);

    @Query("select a from TenantAuthorization a join SkillVersion v on v.id = a.skillVersionId"
            + " where a.tenantId = :tenantId and v.skillId = :skillId")
    List<TenantAuthorization> ofSkill(String tenantId, String skillId);

    /** The inverse question, asked by the platform's permission checks alone: who has this version? */
    List<TenantAuthorization> findBySkillVersionId(String skillVersionId);
}
