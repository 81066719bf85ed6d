package io.execfabric.hotupdate.tenancy.token;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ApiTokenRepository extends Repository<ApiToken, String> {

    ApiToken save(ApiToken token);

    Optional<ApiToken> findByTokenHash(String tokenHash);

    Optional<ApiToken> findByOwnerAndId(String owner, String id);

    /** Held, so that it is revoked once. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select t from ApiToken t where t.owner = :owner and t.id = :id")
    Optional<ApiToken> hold(String owner, String id);

    @Modifying
    @Query("update ApiToken t set t.lastUsedAt = :now where t.id = :id")
    int used(String id, Instant now);

    @Query("select t.id from ApiToken t where t.id in :ids and t.revokedAt is null and t.expiresAt > :now")
    List<String> valid(Collection<String> ids, Instant now);

    @Query("select t from ApiToken t where t.owner = :owner and t.revokedAt is null and t.expiresAt > :now"
            + " and t.id < :before order by t.id desc")
    List<ApiToken> findValid(String owner, Instant now, String before, Limit limit);
}
