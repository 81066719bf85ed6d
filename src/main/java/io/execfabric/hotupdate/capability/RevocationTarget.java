package io.execfabric.hotupdate.capability;

import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.shared.TenantId;

/** What is to be revoked: bytes, wherever they are, or one version of one tenant's Skill. */
public sealed interface RevocationTarget {

    /** These bytes, for every tenant, registered already or not. */
    record OfDigest(Digest digest) implements RevocationTarget {}

    /** This version alone; its bytes are not accepted again from its tenant. */
    record OfVersion(TenantId tenant, ScriptCode skill, int version) implements RevocationTarget {}
}
