package io.execfabric.hotupdate.capability;

/** State of a Skill version. Nobody can see or run a quarantined one; why it is, says its {@link QuarantineReason}. */
public enum SkillVersionState {
    LIVE,
    SUPERSEDED,
    REVOKED,
    QUARANTINED;

    /** Whether a run that was accepted while this version was live may still start. */
    public boolean mayStillRun() {
        return this == LIVE || this == SUPERSEDED;
    }
}
