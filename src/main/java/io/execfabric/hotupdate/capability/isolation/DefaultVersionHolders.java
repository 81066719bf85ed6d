package io.execfabric.hotupdate.capability.isolation;

import io.execfabric.hotupdate.capability.VersionHolders;
import io.execfabric.hotupdate.capability.registry.CountedHolders;
import io.execfabric.hotupdate.capability.registry.PublicGrant;
import io.execfabric.hotupdate.capability.registry.PublicGrantRepository;
import io.execfabric.hotupdate.capability.registry.SkillRepository;
import io.execfabric.hotupdate.capability.registry.SkillVersionRepository;
import io.execfabric.hotupdate.capability.registry.TenantAuthorizationRepository;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.shared.TenantId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts in the database instead of reading who they are: a Skill of the public area may be granted to thousands. */
@Service
@Transactional(readOnly = true)
class DefaultVersionHolders implements VersionHolders {

    private final TenantAuthorizationRepository authorizations;
    private final PublicGrantRepository grants;
    private final SkillVersionRepository versions;
    private final SkillRepository skills;

    DefaultVersionHolders(
            TenantAuthorizationRepository authorizations,
            PublicGrantRepository grants,
            SkillVersionRepository versions,
            SkillRepository skills) {
        this.authorizations = authorizations;
        this.grants = grants;
        this.versions = versions;
        this.skills = skills;
    }

    @Override
    public Holders of(String skillVersionId) {
        CountedHolders counted = authorizations.count(skillVersionId);
        long granted = grants.countOfVersion(skillVersionId);
        boolean nobodyElse = counted.all() == counted.owner() + counted.granted();
        boolean nobodyMissing = counted.owner() == 1 && counted.granted() == granted;
        return new Holders(granted, nobodyElse && nobodyMissing);
    }

    @Override
    public Optional<TenantId> owner(String skillVersionId) {
        return versions.standing(skillVersionId).map(found -> new TenantId(found.tenantId()));
    }

    @Override
    public List<TenantId> granted(String skillVersionId, String after, int most) {
        return Stream.of(after, "")
                .flatMap(place -> grants.ofVersion(skillVersionId, place, Limit.of(most)).stream())
                .map(PublicGrant::tenant)
                .distinct()
                .limit(most)
                .toList();
    }

    @Override
    public boolean isGranted(String skillVersionId, TenantId tenant) {
        return grants.existsForVersion(skillVersionId, tenant.value());
    }

    @Override
    public boolean hidesGranted(ScriptCode code, TenantId tenant) {
        return skills.findByTenantIdAndCode(tenant.value(), code.value())
                .filter(own -> own.lastLiveVersionId() != null)
                .isPresent();
    }

    @Override
    public boolean hasSwitchedOn(String skillVersionId, TenantId tenant) {
        return grants.enabledForVersion(skillVersionId, tenant.value());
    }
}
