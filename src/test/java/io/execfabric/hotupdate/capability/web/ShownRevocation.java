package io.execfabric.hotupdate.capability.web;

import io.execfabric.hotupdate.capability.RevocationView;
import io.execfabric.hotupdate.capability.RevocationView.Kind;
import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.shared.TenantId;
import java.time.Instant;

/** Revocations as the registry would tell them. */
final class ShownRevocation {

    static final Digest BYTES = Digest.ofText("package");
    static final TenantId ACME = new TenantId("acme");
    static final ScriptCode TOOL = new ScriptCode("tool");

    static final RevocationView OF_DIGEST =
            new RevocationView("r-2", Kind.DIGEST, BYTES, null, null, null, "Leaks <all>", "paul", Instant.EPOCH, 3);
    static final RevocationView OF_VERSION =
            new RevocationView("r-1", Kind.VERSION, BYTES, ACME, TOOL, 2, "Too slow", "paul", Instant.EPOCH, 1);

    private ShownRevocation() {}
}
