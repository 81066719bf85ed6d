package io.execfabric.hotupdate.trial;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface TrialRepository extends Repository<StoredTrial, String> {

    StoredTrial save(StoredTrial trial);

    Optional<StoredTrial> findByTenantIdAndDigest(String tenantId, String digest);
}
