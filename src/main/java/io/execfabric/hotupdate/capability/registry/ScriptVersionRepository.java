package io.execfabric.hotupdate.capability.registry;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface ScriptVersionRepository extends Repository<ScriptVersion, String> {

    ScriptVersion save(ScriptVersion version);

    Optional<ScriptVersion> findByTenantIdAndScriptIdAndNumber(String tenantId, String scriptId, int number);
}
