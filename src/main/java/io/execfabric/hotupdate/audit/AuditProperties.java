package io.execfabric.hotupdate.audit;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The audit trail.
 *
 * @param sealEvery pause between two seals: for so long an entry may stand unsealed
 */
@ConfigurationProperties("hotupdate.audit")
record AuditProperties(@DefaultValue("5s") Duration sealEvery) {

    AuditProperties {
        if (sealEvery.isNegative() || sealEvery.isZero()) {
            throw new IllegalArgumentException("hotupdate.audit.seal-every has to be longer than nothing");
        }
    }
}
