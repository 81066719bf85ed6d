package io.execfabric.hotupdate.tenancy;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a principal may do. A role comes from a group of the identity tables whose id is the role's word. */
public enum Role {
    /** Submits, fixes, withdraws, enables and disables, rolls back, in the own tenant. */
    TENANT_ADMIN,
    /** Runs the own tenant's capabilities and reads their results. */
    TENANT_MEMBER,
    /** Confirms or denies runs of the own tenant. */
    CONFIRMER,
    /** Reviews submissions of every tenant; belongs to none. */
    REVIEWER,
    /** Tenants, users, incidents, revocation, audit, public area; belongs to no tenant. */
    PLATFORM_ADMIN,
    /** An AI's token: offered and may call its tenant's AI scope; never submits, confirms or manages. */
    AI;

    /** The group id and the word in JSON, for instance {@code tenant-admin}. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Role> ofGroup(String groupId) {
        return Arrays.stream(values())
                .filter(role -> role.word().equals(groupId) && role != AI)
                .findFirst();
    }
}
