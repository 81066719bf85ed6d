package io.execfabric.hotupdate.capability;

import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.shared.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The Skills that the platform itself maintains, and who may use them: named tenants, one by one. Asks no permission. */
public interface PublicArea {

    /** All Skills of the public area in order of code. */
    List<PublicSkill> all();

    /**
     * Lets a tenant use a Skill as its own; nothing happens when it may already.
     *
     * @return the live version's id, which the tenant sees from now on; empty when nothing is live yet
     */
    Optional<String> grant(ScriptCode code, TenantId tenant, String actor);

    /** The tenant has none of its versions any more; nothing happens when it had none. */
    void withdraw(ScriptCode code, TenantId tenant, String actor);

    /**
     * One of them.
     *
     * @param liveVersion its number; null while nothing is live
     */
    record PublicSkill(ScriptCode code, @Nullable Integer liveVersion, List<Grant> grants) {}

    /**
     * A tenant that may use it.
     *
     * @param enabled whether the tenant has it switched on for itself
     * @param hidden whether a Skill of the tenant's own with the same code wins
     */
    record Grant(TenantId tenant, String by, Instant at, boolean enabled, boolean hidden) {}
}
