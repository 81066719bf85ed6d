package io.execfabric.hotupdate.capability.registry;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Revocations are the platform's: the digests among them bind every tenant. */
public interface RevocationRepository extends Repository<Revocation, String> {

    Revocation save(Revocation revocation);

    Optional<Revocation> findByBarredDigest(String digest);

    Optional<Revocation> findBySkillVersionId(String skillVersionId);

    /** Newest first. */
    @Query("select r from Revocation r where (:before = '' or r.id < :before) order by r.id desc")
    List<Revocation> newest(String before, Limit limit);

    /** What bars the bytes that this version stands on. */
    @Query("select r from Revocation r join ScriptVersion b on b.digest = r.barredDigest"
            + " join SkillVersion v on v.scriptVersionId = b.id where v.id = :skillVersionId")
    Optional<Revocation> barring(String skillVersionId);

    /** Why the tenant's own versions with these bytes were revoked one by one, latest first. */
    @Query("select r from Revocation r where r.tenant = :tenantId and r.digest = :digest order by r.id desc")
    List<Revocation> ofTenant(String tenantId, String digest);
}
