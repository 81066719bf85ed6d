package io.execfabric.hotupdate.capability.registry;

/** Where a version belongs, read without the version itself, so that it can be read afresh once its Skill is held. */
public record StandingVersion(String id, String tenantId, String skillId) {}
