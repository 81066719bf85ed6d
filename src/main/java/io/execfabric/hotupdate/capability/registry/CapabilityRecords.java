package io.execfabric.hotupdate.capability.registry;

import io.execfabric.hotupdate.approval.ApprovalRecord;
import io.execfabric.hotupdate.capability.Registration;
import io.execfabric.hotupdate.shared.Ids;
import io.execfabric.hotupdate.shared.TenantId;
import java.time.Clock;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds or writes the five records of a registration, each under its tenant. */
@Component
public class CapabilityRecords {

    private final ScriptRepository scripts;
    private final ScriptVersionRepository scriptVersions;
    private final SkillRepository skills;
    private final SkillVersionRepository versions;
    private final TenantAuthorizationRepository authorizations;
    private final Stamps stamps;

    CapabilityRecords(
            ScriptRepository scripts,
            ScriptVersionRepository scriptVersions,
            SkillRepository skills,
            SkillVersionRepository versions,
            TenantAuthorizationRepository authorizations,
            Stamps stamps) {
        this.scripts = scripts;
        this.scriptVersions = scriptVersions;
        this.skills = skills;
        this.versions = versions;
        this.authorizations = authorizations;
        this.stamps = stamps;
    }

    /** New ids and the present time. */
    @Component
    public record Stamps(Ids ids, Clock clock) {}

    Script script(ApprovalRecord record) {
        String tenant = record.tenant().value();
        String code = record.scriptCode().value();
        return scripts.findByTenantIdAndCode(tenant, code)
                .orElseGet(() -> scripts.saveAndFlush(new Script(
                        stamps.ids().next(), tenant, code, stamps.clock().instant())));
    }

    ScriptVersion scriptVersion(Script script, Registration registration) {
        ApprovalRecord record = registration.record();
        return scriptVersions
                .findByTenantIdAndScriptIdAndNumber(
                        record.tenant().value(),
                        script.id(),
                        registration.release().scriptVersion())
                .orElseGet(() -> scriptVersions.save(new ScriptVersion(
                        stamps.ids().next(),
                        script,
                        registration.release(),
                        record,
                        stamps.clock().instant())));
    }

    Skill skill(Script script, ApprovalRecord record) {
        String tenant = record.tenant().value();
        String code = record.scriptCode().value();
        return skills.findByTenantIdAndCode(tenant, code)
                .orElseGet(() -> skills.save(new Skill(
                        stamps.ids().next(),
                        tenant,
                        script,
                        code,
                        stamps.clock().instant())));
    }

    SkillVersion skillVersion(Skill skill, ScriptVersion bytes, Registration registration) {
        String tenant = registration.record().tenant().value();
        int next = versions.highestNumber(tenant, skill.id()) + 1;
        return versions.save(new SkillVersion(
                stamps.ids().next(),
                skill,
                bytes,
                next,
                registration,
                stamps.clock().instant()));
    }

    /** The owner, and those that the platform granted it to. */
    public Stream<TenantId> authorisedTenants(String skillVersionId) {
        return authorizations.findBySkillVersionId(skillVersionId).stream()
                .map(authorization -> new TenantId(authorization.tenantId()));
    }

    public TenantAuthorization authorization(SkillVersion version) {
        return authorizations
                .findByTenantIdAndSkillVersionId(version.tenantId(), version.id())
                .orElseGet(() -> authorizations.save(new TenantAuthorization(
                        stamps.ids().next(), version, stamps.clock().instant())));
    }
}
