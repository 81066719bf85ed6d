package io.execfabric.hotupdate.submission;

import io.execfabric.hotupdate.shared.Answers;
import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.shared.RiskLevel;
import io.execfabric.hotupdate.shared.RunLimits;
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

    /**
     * What is live now, as it was approved.
     *
     * @param submissionId with which its bytes or answers came in
     */
    record LiveVersion(
            Digest digest,
            Answers answers,
            int version,
            RiskLevel risk,
            String name,
            String description,
            RunLimits limits,
            String submissionId) {}
}
