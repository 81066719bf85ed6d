package io.execfabric.hotupdate.release;

import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.shared.Language;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.shared.TenantId;
import java.nio.file.Path;

/** STEP 4. The managed execution directory: a cache of approved bytes, never the truth. */
public interface Releases {

    /**
     * Materialises a stored package at its controlled place, atomically and read-only, and tells that place. The Script
     * version's number is given to these bytes at the first call and kept, and no others ever get it, however many are synced
     * at once. Safe to repeat: a place that already holds exactly these bytes is left alone; one that holds others is set aside
     * and replaced.
     *
     * @throws io.execfabric.hotupdate.shared.HotUpdateException RELEASE_TAMPERED when the store's bytes lack the digest
     */
    ReleasePath sync(TenantId tenant, Language language, ScriptCode code, Digest packageDigest);

    /**
     * The place that {@link #sync} gave to these bytes.
     *
     * @throws io.execfabric.hotupdate.shared.HotUpdateException WRONG_STATE when they were never synced
     */
    ReleasePath synced(TenantId tenant, Language language, ScriptCode code, Digest packageDigest);

    /**
     * Lays the release's files down in {@code folder}, which is empty and the caller's own. Each byte is compared while it
     * is written, so that nothing which happens to the managed directory meanwhile gets into it. A place that does not hold
     * exactly these files, as this module wrote them, is set aside, reported, and replaced by a fresh verified copy; what is
     * laid down is right in either case.
     *
     * @throws io.execfabric.hotupdate.shared.HotUpdateException RELEASE_TAMPERED when the store's bytes lack the digest
     */
    void lay(ReleasePath path, Digest packageDigest, Path folder);

    /**
     * Reads all stored bytes of a package and compares them with its digest.
     *
     * @throws io.execfabric.hotupdate.shared.HotUpdateException RELEASE_TAMPERED when they differ
     */
    void verifyStored(Digest packageDigest);

    /** How many Script versions the managed directory holds now, whatever their bytes are. */
    int held();
}
