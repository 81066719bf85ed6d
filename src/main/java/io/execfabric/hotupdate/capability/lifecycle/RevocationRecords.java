package io.execfabric.hotupdate.capability.lifecycle;

import io.execfabric.hotupdate.capability.SkillVersionFacts;
import io.execfabric.hotupdate.capability.registry.CapabilityRecords;
import io.execfabric.hotupdate.capability.registry.Revocation;
import io.execfabric.hotupdate.capability.registry.RevocationRepository;
import io.execfabric.hotupdate.capability.registry.SkillVersionRepository;
import io.execfabric.hotupdate.capability.registry.StandingVersion;
import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.shared.Reason;
import org.springframework.stereotype.Component;

/** Writes down why something is barred. */
@Component
class RevocationRecords {

    private final RevocationRepository revocations;
    private final SkillVersionRepository versions;
    private final CapabilityRecords.Stamps stamps;

    RevocationRecords(
            RevocationRepository revocations, SkillVersionRepository versions, CapabilityRecords.Stamps stamps) {
        this.revocations = revocations;
        this.versions = versions;
        this.stamps = stamps;
    }

    Revocation ofDigest(Digest digest, String actor, Reason reason) {
        return revocations.save(Revocation.ofDigest(
                stamps.ids().next(), digest, actor, reason, stamps.clock().instant()));
    }

    /** The one that bars this version alone; the earlier one where there is one. */
    Revocation ofVersion(StandingVersion found, String actor, Reason reason) {
        SkillVersionFacts facts =
                versions.one(found.tenantId(), found.id()).orElseThrow().facts();
        return revocations
                .findBySkillVersionId(found.id())
                .orElseGet(() -> revocations.save(Revocation.ofVersion(
                        stamps.ids().next(),
                        facts,
                        actor,
                        reason,
                        stamps.clock().instant())));
    }
}
