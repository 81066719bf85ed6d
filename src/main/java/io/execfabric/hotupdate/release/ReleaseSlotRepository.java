package io.execfabric.hotupdate.release;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ReleaseSlotRepository extends Repository<ReleaseSlot, String> {

    ReleaseSlot save(ReleaseSlot slot);

    Optional<ReleaseSlot> findByTenantIdAndScriptCodeAndLanguageAndDigest(
            String tenantId, String scriptCode, String language, String digest);

    List<ReleaseSlot> findByIdGreaterThanOrderById(String after, Limit limit);

    @Query("select coalesce(max(s.scriptVersion), 0) from ReleaseSlot s"
            + " where s.tenantId = :tenantId and s.scriptCode = :scriptCode")
    int highestVersion(String tenantId, String scriptCode);
}
