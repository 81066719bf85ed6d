package io.execfabric.hotupdate.scan;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface StoredScanRepository extends Repository<StoredScan, String> {

    StoredScan save(StoredScan scan);

    Optional<StoredScan> findFirstByTenantIdAndDigestOrderByIdDesc(String tenantId, String digest);
}
