package io.execfabric.hotupdate.breakglass;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Every tenant's own; the platform's admins see all. */
interface BreakGlassRepository extends Repository<BreakGlass, String> {

    BreakGlass saveAndFlush(BreakGlass glass);

    Optional<BreakGlass> findById(String id);

    Optional<BreakGlass> findByOpenBy(String admin);

    Optional<BreakGlass> findByTenantIdAndId(String tenantId, String id);

    @Query("select g from BreakGlass g where g.tenantId = :tenantId and g.state = BreakGlassState.OPEN"
            + " and g.endsAt > :now order by g.id")
    List<BreakGlass> standing(String tenantId, Instant now);

    @Query("select g from BreakGlass g where g.state = BreakGlassState.OPEN and g.endsAt <= :now")
    List<BreakGlass> overdue(Instant now);

    /** Newest first; null for all tenants, and for the beginning. */
    @Query("select g from BreakGlass g where (:tenantId is null or g.tenantId = :tenantId)"
            + " and (:before is null or g.id < :before) order by g.id desc")
    List<BreakGlass> newest(@Nullable String tenantId, @Nullable String before, Limit limit);
}
