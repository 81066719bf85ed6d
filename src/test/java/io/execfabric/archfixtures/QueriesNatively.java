package io.execfabric.archfixtures;

import java.util.List;
import org.springframework.data.jpa.repository.Query;

public interface QueriesNatively {

    @Query(value = "select 1", nativeQuery = true)
    List<Integer> everything();
}
