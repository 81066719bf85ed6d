package io.execfabric.hotupdate.availability.sweep;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface StoredSweepRepository extends Repository<StoredSweep, String> {

    StoredSweep save(StoredSweep sweep);

    List<StoredSweep> findByOrderByIdDesc(Limit limit);

    /** The latest of the whole platform. */
    Optional<StoredSweep> findFirstByScopeIsNullOrderByIdDesc();

    /** Green ones tell nothing after a while; what was found is kept. */
    @Modifying
    @Query("delete from StoredSweep s where s.endedAt < :before and s.leaks = 0")
    int forgetBefore(Instant before);
}
