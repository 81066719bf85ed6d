package io.execfabric.hotupdate.submission;

import io.execfabric.hotupdate.shared.Answers;
import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.shared.TenantId;
import java.util.Optional;

/** What the intake has to know of live versions; {@code capability} answers it (an arrow turned round). */
public interface LiveVersionLookup {

    Optional<LiveVersion> live(TenantId tenant, ScriptCode code);

    /**
     * Why these bytes do not come back into this tenant: somebody barred them everywhere, or a version of the tenant's own
     * that stood on them. An empty text when nobody wrote down why.
     */
    Optional<String> revocation(TenantId tenant, Digest packageDigest);

    /** The bytes and answers that are live now. */
    record LiveVersion(Digest digest, Answers answers, int version) {}
}
