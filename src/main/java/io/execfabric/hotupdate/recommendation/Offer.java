package io.execfabric.hotupdate.recommendation;

import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.shared.RiskLevel;
import io.execfabric.hotupdate.shared.ScriptCode;

/**
 * A capability that an assistant may be told of.
 *
 * @param version the Skill version's number
 * @param digest the approved package
 */
public record Offer(
        String skillVersionId,
        ScriptCode code,
        int version,
        Digest digest,
        ApprovedText text,
        RiskLevel risk,
        boolean confirmationRequired) {}
