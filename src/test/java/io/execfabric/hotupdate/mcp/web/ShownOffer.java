package io.execfabric.hotupdate.mcp.web;

import io.execfabric.hotupdate.recommendation.ApprovedText;
import io.execfabric.hotupdate.recommendation.Offer;
import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.shared.RiskLevel;
import io.execfabric.hotupdate.shared.ScriptCode;

/** An offer as the policy would let it through. */
final class ShownOffer {

    static final ScriptCode CODE = new ScriptCode("line_counter");
    static final Offer TOOL = new Offer(
            "v-1",
            CODE,
            3,
            Digest.ofText("package"),
            new ApprovedText("Line <counter>", "Counts lines", "{\"type\":\"object\"}"),
            RiskLevel.HIGH,
            true);

    private ShownOffer() {}
}
