package io.execfabric.hotupdate.release;

import java.time.Instant;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ReleaseSweepRepository extends Repository<ReleaseSweep, String> {

    ReleaseSweep save(ReleaseSweep sweep);

    List<ReleaseSweep> findByOrderByIdDesc(Limit limit);

    @Modifying
    @Query("delete from ReleaseSweep s where s.endedAt < :before")
    int forgetBefore(Instant before);
}
