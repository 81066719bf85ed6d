package io.execfabric.hotupdate.support;

import io.execfabric.hotupdate.availability.Door;
import io.execfabric.hotupdate.capability.SkillVersionFacts;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.tenancy.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/** A door that stands open for everybody, for one script at a time: the defect that the permission checks are there for. */
@TestComponent
public class LeakyDoor implements Door {

    private volatile @Nullable ScriptCode leaking;

    public void leak(String code) {
        leaking = new ScriptCode(code);
    }

    public void shut() {
        leaking = null;
    }

    @Override
    public String name() {
        return "leaky";
    }

    @Override
    public boolean opensTo(Caller caller, SkillVersionFacts version) {
        return version.code().equals(leaking);
    }

    @Override
    public boolean shouldOpenToOwner(Caller caller, SkillVersionFacts version) {
        return version.code().equals(leaking);
    }
}
