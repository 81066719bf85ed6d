package io.execfabric.hotupdate.submission.store;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Reads of the content-addressed tables; they have no tenant. Writing is {@link DatabasePackageStore}'s alone. */
interface PackageRepository extends Repository<StoredPackage, String> {

    boolean existsById(String digest);

    /** No entities: a thousand of them in a session are looked at again before each further question. */
    @Query("select new io.execfabric.hotupdate.submission.store.PackageLine(e.path, e.fileSha256, e.sizeBytes)"
            + " from PackageEntry e where e.place.packageDigest = :digest order by e.place.ordinal")
    List<PackageLine> lines(String digest);

    @Query("select f.sha256 from StoredFile f where f.sha256 in :hashes")
    List<String> knownAmong(Collection<String> hashes);
}
