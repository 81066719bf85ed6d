package io.execfabric.hotupdate.capability;

/** State of a Skill version. A version that has not passed step 6 yet is quarantined: nobody can see or run it. */
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
