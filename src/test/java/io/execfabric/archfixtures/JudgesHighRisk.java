package io.execfabric.archfixtures;

import io.execfabric.hotupdate.shared.RiskLevel;

public class JudgesHighRisk {

    boolean needsSomebodyElse(RiskLevel risk) {
        return risk == RiskLevel.HIGH;
    }
}
