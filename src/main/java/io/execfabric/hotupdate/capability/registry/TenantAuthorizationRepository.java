package io.execfabric.hotupdate.capability.registry;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

public interface TenantAuthorizationRepository extends Repository<TenantAuthorization, String> {

    TenantAuthorization save(TenantAuthorization authorization);

    Optional<TenantAuthorization> findByTenantIdAndSkillVersionId(String tenantId, String skillVersionId);

    void delete(TenantAuthorization authorization);

    @Query("select a from TenantAuthorization a join SkillVersion v on v.id = a.skillVersionId"
            + " where a.tenantId = :tenantId and v.skillId = :skillId")
    List<TenantAuthorization> ofSkill(String tenantId, String skillId);

    /** All that have this version: for changes of all of them. */
    List<TenantAuthorization> findBySkillVersionId(String skillVersionId);

    /** The inverse question, asked by the platform's permission checks alone: who has this version, and should they? */
    @Query("select new io.execfabric.hotupdate.capability.registry.CountedHolders("
            + "count(a), count(case when a.tenantId = v.tenantId then 1 end), count(g))"
            + " from TenantAuthorization a join SkillVersion v on v.id = a.skillVersionId"
            + " left join PublicGrant g on g.skillId = v.skillId and g.grantedTenant = a.tenantId and v.tenantId = 'public'"
            + " where a.skillVersionId = :skillVersionId")
    CountedHolders count(String skillVersionId);
}
