package io.execfabric.hotupdate.capability.registry;

import io.execfabric.hotupdate.capability.Capabilities;
import io.execfabric.hotupdate.capability.CodeSpan;
import io.execfabric.hotupdate.capability.SkillVersionFacts;
import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.submission.LiveVersionLookup;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The registry's reading side. */
@Service
@Transactional(readOnly = true)
class DefaultCapabilities implements Capabilities, LiveVersionLookup {

    private final SkillVersionRepository versions;
    private final RevocationRepository revocations;
    private final GrantedVersions granted;

    DefaultCapabilities(SkillVersionRepository versions, RevocationRepository revocations, GrantedVersions granted) {
        this.versions = versions;
        this.revocations = revocations;
        this.granted = granted;
    }

    @Override
    public Optional<SkillVersionFacts> liveVersion(TenantId tenant, ScriptCode code) {
        return own(tenant, code).or(() -> granted.live(tenant, code.value()));
    }

    private Optional<SkillVersionFacts> own(TenantId tenant, ScriptCode code) {
        return versions.live(tenant.value(), code.value()).map(SkillVersionRow::facts);
    }

    @Override
    public List<SkillVersionFacts> allLive(TenantId tenant, CodeSpan span, int limit) {
        return Stream.concat(ownLive(tenant, span, limit).stream(), granted.allLive(tenant, span, limit).stream())
                .sorted(Comparator.comparing(facts -> facts.code().value()))
                .limit(limit)
                .toList();
    }

    /** What has no record of its version or authorisation is passed over, and the list goes on behind it. */
    private List<SkillVersionFacts> ownLive(TenantId tenant, CodeSpan span, int limit) {
        List<ListedRow> rows = versions.allLive(tenant.value(), span.first(), span.last(), Limit.of(limit));
        List<SkillVersionFacts> whole =
                rows.stream().flatMap(row -> row.facts().stream()).toList();
        if (whole.size() == rows.size() || rows.size() < limit) {
            return whole;
        }
        CodeSpan rest =
                span.beyond(new ScriptCode(rows.get(rows.size() - 1).skill().code()));
        return Stream.concat(whole.stream(), ownLive(tenant, rest, limit - whole.size()).stream())
                .toList();
    }

    @Override
    public Optional<SkillVersionFacts> version(TenantId tenant, String skillVersionId) {
        return versions.one(tenant.value(), skillVersionId)
                .map(SkillVersionRow::facts)
                .or(() -> granted.one(tenant, skillVersionId));
    }

    @Override
    public Optional<SkillVersionFacts> version(TenantId tenant, ScriptCode code, int version) {
        return versions(tenant, code).stream()
                .filter(facts -> facts.version() == version)
                .findFirst();
    }

    @Override
    public List<SkillVersionFacts> versions(TenantId tenant, ScriptCode code) {
        List<SkillVersionFacts> provided = granted.all(tenant, code.value());
        return provided.isEmpty()
                ? versions.all(tenant.value(), code.value()).stream()
                        .map(SkillVersionRow::facts)
                        .toList()
                : provided;
    }

    @Override
    public Optional<LiveVersion> live(TenantId tenant, ScriptCode code) {
        return own(tenant, code)
                .map(facts -> new LiveVersion(
                        facts.digest(),
                        facts.answers(),
                        facts.version(),
                        facts.risk(),
                        facts.offered().name(),
                        facts.offered().description(),
                        facts.offered().limits(),
                        facts.approved().submissionId()));
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
