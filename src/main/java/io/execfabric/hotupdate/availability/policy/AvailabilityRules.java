package io.execfabric.hotupdate.availability.policy;

import io.execfabric.hotupdate.availability.Access;
import io.execfabric.hotupdate.availability.Decision.Refusal;
import io.execfabric.hotupdate.capability.SkillVersionFacts;
import io.execfabric.hotupdate.capability.SkillVersionState;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.Role;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rules of availability, each small and named after what it demands; the first that refuses gives the reason. Rules
 * that hide (404) come before rules that explain (403).
 */
final class AvailabilityRules {

    private AvailabilityRules() {}

    /** One rule: why not, or null. */
    @FunctionalInterface
    interface Rule {
        @Nullable
        Refusal refuses(Caller caller, SkillVersionFacts version, Access access);
    }

    private static final List<Rule> ALL = List.of(
            AvailabilityRules::versionBelongsToTheCallersTenant,
            AvailabilityRules::versionIsLive,
            AvailabilityRules::skillIsEnabled,
            AvailabilityRules::aiSeesItsScopeAlone,
            AvailabilityRules::callerHasARoleThatMay,
            AvailabilityRules::channelFitsTheCaller,
            AvailabilityRules::channelIsOpen);

    static Optional<Refusal> firstRefusal(Caller caller, SkillVersionFacts version, Access access) {
        return ALL.stream()
                .map(rule -> rule.refuses(caller, version, access))
                .filter(Objects::nonNull)
                .findFirst();
    }

    static @Nullable Refusal versionBelongsToTheCallersTenant(Caller caller, SkillVersionFacts version, Access access) {
        return version.tenant().equals(caller.tenant()) ? null : Refusal.NOT_AUTHORISED;
    }

    static @Nullable Refusal versionIsLive(Caller caller, SkillVersionFacts version, Access access) {
        return version.standing().live() && version.state() == SkillVersionState.LIVE ? null : Refusal.NOT_LIVE;
    }

    static @Nullable Refusal skillIsEnabled(Caller caller, SkillVersionFacts version, Access access) {
        return version.standing().skillEnabled() ? null : Refusal.DISABLED;
    }

    static @Nullable Refusal aiSeesItsScopeAlone(Caller caller, SkillVersionFacts version, Access access) {
        boolean hidden =
                access == Access.SEE && caller.isAi() && !version.answers().aiCallable();
        return hidden ? Refusal.NOT_AUTHORISED : null;
    }

    static @Nullable Refusal callerHasARoleThatMay(Caller caller, SkillVersionFacts version, Access access) {
        if (caller.isBreakGlass()) {
            return access == Access.SEE || access == Access.RUN_BY_HAND ? null : Refusal.ROLE_MISSING;
        }
        boolean person = caller.has(Role.TENANT_ADMIN) || caller.has(Role.TENANT_MEMBER);
        boolean sees = person || caller.has(Role.CONFIRMER) || caller.has(Role.AI);
        boolean may = access == Access.RUN_BY_HAND ? person || caller.isAi() : sees;
        return may ? null : Refusal.ROLE_MISSING;
    }

    static @Nullable Refusal channelFitsTheCaller(Caller caller, SkillVersionFacts version, Access access) {
        if (access == Access.RUN_BY_HAND && caller.isAi()) {
            return Refusal.PERSON_REQUIRED;
        }
        return access == Access.RUN_BY_AI && !caller.isAi() ? Refusal.AI_REQUIRED : null;
    }

    static @Nullable Refusal channelIsOpen(Caller caller, SkillVersionFacts version, Access access) {
        return switch (access) {
            case SEE -> null;
            case RUN_BY_HAND -> version.answers().manualExecution() ? null : Refusal.MANUAL_CLOSED;
            case RUN_BY_AI, BE_OFFERED -> version.answers().aiCallable() ? null : Refusal.AI_CLOSED;
        };
    }
}
