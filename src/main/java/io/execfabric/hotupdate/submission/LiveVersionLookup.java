package io.execfabric.hotupdate.submission;

import io.execfabric.hotupdate.shared.Answers;
import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.shared.TenantId;
import java.util.Optional;

/** What the intake has to know of live versions; {@code capability} answers it (an arrow turned round). */
public interface LiveVersionLookup {

    Optional<LiveVersion> live(TenantId tenant, ScriptCode code);

    /** Whether these bytes were revoked, for anybody. */
    boolean isRevoked(Digest packageDigest);

    /** The bytes and answers that are live now. */
    record LiveVersion(Digest digest, Answers answers, int version) {}
}
