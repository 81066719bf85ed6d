package io.execfabric.hotupdate.capability;

import io.execfabric.hotupdate.release.ReleasePath;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.shared.TenantId;

/** A version with the records it belongs to, read in one question. */
record SkillVersionRow(SkillVersion version, Skill skill, ScriptVersion bytes, TenantAuthorization authorization) {

    SkillVersionFacts facts() {
        TenantId tenant = new TenantId(version.tenantId());
        ScriptCode code = new ScriptCode(skill.code());
        return new SkillVersionFacts(
                version.id(),
                skill.id(),
                tenant,
                code,
                version.number(),
                bytes.number(),
                version.state(),
                version.id().equals(skill.liveVersionId()),
                skill.enabled(),
                new ReleasePath(tenant, bytes.language(), code, bytes.number()),
                bytes.entry(),
                bytes.digest(),
                version.name(),
                version.description(),
                version.risk(),
                authorization.answers(),
                version.inputSchema(),
                version.readme(),
                version.approval(),
                version.reviewers(),
                version.submissionId(),
                version.registeredAt(),
                version.limits());
    }
}
