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
     * version's number is given to these bytes at the first call and kept. Safe to repeat: a place that already holds
     * exactly these bytes is left alone; one that holds others is set aside and replaced.
     *
     * @throws io.execfabric.hotupdate.shared.HotUpdateException RELEASE_TAMPERED when the store's bytes lack the digest
     */
    ReleasePath sync(TenantId tenant, Language language, ScriptCode code, Digest packageDigest);

    /**
     * The directory to run from, each file verified against {@code packageDigest} now. A changed, linked, missing or extra
     * file is never run: the copy is set aside, reported, and replaced by a fresh verified one.
     *
     * @throws io.execfabric.hotupdate.shared.HotUpdateException RELEASE_TAMPERED when the store's bytes lack the digest
     */
    Path verified(ReleasePath path, Digest packageDigest);

    /** How many Script versions the managed directory holds now, whatever their bytes are. */
    int held();
}
