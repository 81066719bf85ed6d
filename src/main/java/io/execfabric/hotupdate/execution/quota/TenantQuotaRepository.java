package io.execfabric.hotupdate.execution.quota;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface TenantQuotaRepository extends Repository<TenantQuota, String> {

    Optional<TenantQuota> findByTenantId(String tenantId);

    TenantQuota save(TenantQuota quota);
}
