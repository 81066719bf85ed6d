package io.execfabric.hotupdate.demo;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Whether there is a demo world. */
interface DemoWorldMarkRepository extends Repository<DemoWorldMark, String> {

    DemoWorldMark save(DemoWorldMark mark);

    Optional<DemoWorldMark> findById(String id);
}
