package io.execfabric.hotupdate.capability;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface TenantAuthorizationRepository extends Repository<TenantAuthorization, String> {

    TenantAuthorization save(TenantAuthorization authorization);

    Optional<TenantAuthorization> findByTenantIdAndSkillVersionId(String tenantId, String skillVersionId);

    /** The inverse question, asked by the platform's permission checks alone: who has this version? */
    List<TenantAuthorization> findBySkillVersionId(String skillVersionId);
}
