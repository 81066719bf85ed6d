package io.execfabric.hotupdate.release;

import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.repository.Repository;

interface ReleaseFindingRepository extends Repository<ReleaseFinding, String> {

    ReleaseFinding save(ReleaseFinding finding);

    /** Ids grow with time. */
    List<ReleaseFinding> findByIdLessThanOrderByIdDesc(String before, Limit limit);
}
