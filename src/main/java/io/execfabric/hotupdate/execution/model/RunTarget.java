package io.execfabric.hotupdate.execution.model;

import io.execfabric.hotupdate.capability.SkillVersionFacts;
import io.execfabric.hotupdate.shared.Digest;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Which version of a capability a run was accepted for; it keeps this version whatever goes live later. */
@Embeddable
public class RunTarget {

    @Column(nullable = false, updatable = false)
    private String skillId;

    @Column(nullable = false, updatable = false)
    private String skillVersionId;

    @Column(nullable = false, updatable = false)
    private String skillCode;

    @Column(name = "version_no", nullable = false, updatable = false)
    private int version;

    @Column(nullable = false, updatable = false)
    private String digest;

    public RunTarget(SkillVersionFacts facts) {
        this.skillId = facts.skillId();
        this.skillVersionId = facts.skillVersionId();
        this.skillCode = facts.code().value();
        this.version = facts.version();
        this.digest = facts.digest().value();
    }

    @SuppressWarnings("NullAway.Init")
    protected RunTarget() {}

    public String skillVersionId() {
        return skillVersionId;
    }

    public String skillCode() {
        return skillCode;
    }

    public int version() {
        return version;
    }

    public Digest digest() {
        return new Digest(digest);
    }
}
