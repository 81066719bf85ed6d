package io.execfabric.hotupdate.support;

import io.execfabric.hotupdate.availability.Door;
import io.execfabric.hotupdate.capability.SkillVersionFacts;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.tenancy.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;

/** Each of the product's doors, one of which can be made to stand open to one tenant for one script. */
@TestComponent
public class BrokenDoors implements BeanPostProcessor {

    private record Leak(String door, String code, TenantId tenant) {}

    private volatile @Nullable Leak leak;

    public void leak(String door, String code, String tenant) {
        leak = new Leak(door, code, new TenantId(tenant));
    }

    public void mend() {
        leak = null;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof Door door && !(bean instanceof LeakyDoor) ? new Breakable(door) : bean;
    }

    private boolean leaks(Door door, Caller caller, SkillVersionFacts version) {
        Leak now = leak;
        return now != null
                && now.door().equals(door.name())
                && now.code().equals(version.code().value())
                && now.tenant().equals(caller.tenant());
    }

    private final class Breakable implements Door {

        private final Door door;

        private Breakable(Door door) {
            this.door = door;
        }

        @Override
        public String name() {
            return door.name();
        }

        @Override
        public boolean opensTo(Caller caller, SkillVersionFacts version) {
            return leaks(door, caller, version) || door.opensTo(caller, version);
        }

        @Override
        public boolean shouldOpenToOwner(Caller caller, SkillVersionFacts version) {
            return door.shouldOpenToOwner(caller, version);
        }

        @Override
        public boolean isFor(Caller caller) {
            return door.isFor(caller);
        }

        @Override
        public boolean asksTheOwner() {
            return door.asksTheOwner();
        }

        @Override
        public boolean closesWithTheSkill(Caller caller) {
            return door.closesWithTheSkill(caller);
        }

        @Override
        public Door about(SkillVersionFacts version) {
            return new Breakable(door.about(version));
        }
    }
}
