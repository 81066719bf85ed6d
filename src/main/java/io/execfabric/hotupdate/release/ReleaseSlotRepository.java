package io.execfabric.hotupdate.release;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ReleaseSlotRepository extends Repository<ReleaseSlot, String> {

    ReleaseSlot saveAndFlush(ReleaseSlot slot);

    Optional<ReleaseSlot> findByTenantIdAndScriptCodeAndLanguageAndDigest(
            String tenantId, String scriptCode, String language, String digest);

    /** Locked: numbers of one script are given one at a time. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query(
            "select s from ReleaseSlot s where s.tenantId = :tenantId and s.scriptCode = :scriptCode and s.scriptVersion = 1")
    Optional<ReleaseSlot> holdFirst(String tenantId, String scriptCode);

    List<ReleaseSlot> findByIdGreaterThanOrderById(String after, Limit limit);

    @Query("select coalesce(max(s.scriptVersion), 0) from ReleaseSlot s"
            + " where s.tenantId = :tenantId and s.scriptCode = :scriptCode")
    int highestVersion(String tenantId, String scriptCode);
}
