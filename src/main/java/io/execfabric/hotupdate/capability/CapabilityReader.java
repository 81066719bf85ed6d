package io.execfabric.hotupdate.capability;

import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.shared.PageRequest;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.submission.LiveVersionLookup;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The registry's reading side. */
@Service
@Transactional(readOnly = true)
class CapabilityReader implements Capabilities, LiveVersionLookup {

    private final SkillVersionRepository versions;
    private final RevocationRepository revocations;

    CapabilityReader(SkillVersionRepository versions, RevocationRepository revocations) {
        this.versions = versions;
        this.revocations = revocations;
    }

    @Override
    public Optional<SkillVersionFacts> liveVersion(TenantId tenant, ScriptCode code) {
        return versions.live(tenant.value(), code.value()).map(SkillVersionRow::facts);
    }

    @Override
    public List<SkillVersionFacts> allLive(TenantId tenant, PageRequest page) {
        String after = page.cursor() == null ? "" : page.cursor();
        return versions.allLive(tenant.value(), after, Limit.of(page.limit())).stream()
                .map(SkillVersionRow::facts)
                .toList();
    }

    @Override
    public Optional<SkillVersionFacts> version(TenantId tenant, String skillVersionId) {
        return versions.one(tenant.value(), skillVersionId).map(SkillVersionRow::facts);
    }

    @Override
    public Optional<SkillVersionFacts> version(TenantId tenant, ScriptCode code, int version) {
        return versions.one(tenant.value(), code.value(), version).map(SkillVersionRow::facts);
    }

    @Override
    public List<SkillVersionFacts> versions(TenantId tenant, ScriptCode code) {
        return versions.all(tenant.value(), code.value()).stream()
                .map(SkillVersionRow::facts)
                .toList();
    }

    @Override
    public Optional<LiveVersion> live(TenantId tenant, ScriptCode code) {
        return liveVersion(tenant, code)
                .map(facts -> new LiveVersion(
                        facts.digest(),
                        facts.answers(),
                        facts.version(),
                        facts.risk(),
                        facts.name(),
                        facts.description(),
                        facts.limits(),
                        facts.submissionId()));
    }

    @Override
    public Optional<String> revocation(TenantId tenant, Digest packageDigest) {
        String digest = packageDigest.value();
        return revocations.findByBarredDigest(digest).map(Revocation::reason).or(() -> ofTheTenant(tenant, digest));
    }

    private Optional<String> ofTheTenant(TenantId tenant, String digest) {
        if (!versions.anyRevoked(tenant.value(), digest)) {
            return Optional.empty();
        }
        return Optional.of(revocations.ofTenant(tenant.value(), digest).stream()
                .findFirst()
                .map(Revocation::reason)
                .orElse(""));
    }
}
