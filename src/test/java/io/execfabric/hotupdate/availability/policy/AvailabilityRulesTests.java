package io.execfabric.hotupdate.availability.policy;

import static io.execfabric.hotupdate.availability.policy.AvailabilityRules.firstRefusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.execfabric.hotupdate.availability.Access;
import io.execfabric.hotupdate.availability.Decision.Refusal;
import io.execfabric.hotupdate.availability.Versions;
import io.execfabric.hotupdate.capability.SkillVersionFacts;
import io.execfabric.hotupdate.capability.SkillVersionState;
import io.execfabric.hotupdate.shared.Answers;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.Role;
import io.execfabric.hotupdate.tenancy.TokenKind;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AvailabilityRulesTests {

    private static final Answers ALL_OPEN = new Answers(true, true, false);
    private static final Answers BY_HAND = new Answers(false, true, false);
    private static final Answers BY_AI = new Answers(true, false, false);

    private final Caller member = new Caller("m", Versions.ACME, Set.of(Role.TENANT_MEMBER), null);
    private final Caller confirmer = new Caller("c", Versions.ACME, Set.of(Role.CONFIRMER), null);
    private final Caller assistant = new Caller("m", Versions.ACME, Set.of(Role.AI), TokenKind.AI);
    private final Caller foreigner = new Caller("f", new TenantId("globex"), Set.of(Role.TENANT_ADMIN), null);

    @ParameterizedTest
    @EnumSource(Access.class)
    void anotherTenantNeverGetsAnything(Access access) {
        assertThat(firstRefusal(foreigner, Versions.live(ALL_OPEN), access)).contains(Refusal.NOT_AUTHORISED);
    }

    @ParameterizedTest
    @EnumSource(value = SkillVersionState.class, names = "LIVE", mode = EnumSource.Mode.EXCLUDE)
    void onlyALiveVersionIsSeen(SkillVersionState state) {
        SkillVersionFacts version = Versions.version(ALL_OPEN, state, true, true);
        assertThat(firstRefusal(member, version, Access.SEE)).contains(Refusal.NOT_LIVE);
    }

    @Test
    void aVersionThatThePointerDoesNotNameIsNotSeen() {
        SkillVersionFacts version = Versions.version(ALL_OPEN, SkillVersionState.LIVE, false, true);
        assertThat(firstRefusal(member, version, Access.SEE)).contains(Refusal.NOT_LIVE);
    }

    @Test
    void aDisabledSkillIsHidden() {
        SkillVersionFacts version = Versions.version(ALL_OPEN, SkillVersionState.LIVE, true, false);
        assertThat(firstRefusal(member, version, Access.RUN_BY_HAND)).contains(Refusal.DISABLED);
    }

    @Test
    void emergencyAccessSeesAndRunsByHandAndNothingElse() {
        Caller admin = new Caller("p", null, Set.of(Role.PLATFORM_ADMIN), null);
        Caller inAcme = Caller.throughBreakGlass(admin, Versions.ACME, "glass");

        assertThat(firstRefusal(inAcme, Versions.live(ALL_OPEN), Access.SEE)).isEmpty();
        assertThat(firstRefusal(inAcme, Versions.live(ALL_OPEN), Access.RUN_BY_HAND))
                .isEmpty();
        assertThat(firstRefusal(inAcme, Versions.live(BY_AI), Access.RUN_BY_HAND))
                .contains(Refusal.MANUAL_CLOSED);
        assertThat(firstRefusal(inAcme, Versions.live(ALL_OPEN), Access.RUN_BY_AI))
                .contains(Refusal.ROLE_MISSING);
        assertThat(firstRefusal(inAcme, Versions.live(ALL_OPEN), Access.BE_OFFERED))
                .contains(Refusal.ROLE_MISSING);
        assertThat(firstRefusal(
                        Caller.throughBreakGlass(admin, new TenantId("globex"), "glass"),
                        Versions.live(ALL_OPEN),
                        Access.SEE))
                .contains(Refusal.NOT_AUTHORISED);
    }

    @Test
    void theThreeAnswersAreIndependent() {
        assertThat(firstRefusal(member, Versions.live(BY_HAND), Access.RUN_BY_HAND))
                .isEmpty();
        assertThat(firstRefusal(member, Versions.live(BY_AI), Access.RUN_BY_HAND))
                .contains(Refusal.MANUAL_CLOSED);
        assertThat(firstRefusal(assistant, Versions.live(BY_AI), Access.RUN_BY_AI))
                .isEmpty();
        assertThat(firstRefusal(assistant, Versions.live(BY_HAND), Access.RUN_BY_AI))
                .contains(Refusal.AI_CLOSED);
        assertThat(firstRefusal(member, Versions.live(BY_HAND), Access.BE_OFFERED))
                .contains(Refusal.AI_CLOSED);
    }

    @Test
    void anAiSeesItsScopeAlone() {
        assertThat(firstRefusal(assistant, Versions.live(BY_HAND), Access.SEE)).contains(Refusal.NOT_AUTHORISED);
        assertThat(firstRefusal(assistant, Versions.live(BY_AI), Access.SEE)).isEmpty();
    }

    @Test
    void anAiIsNoPersonAndAPersonIsNoAi() {
        assertThat(firstRefusal(assistant, Versions.live(ALL_OPEN), Access.RUN_BY_HAND))
                .contains(Refusal.PERSON_REQUIRED);
        assertThat(firstRefusal(member, Versions.live(ALL_OPEN), Access.RUN_BY_AI))
                .contains(Refusal.AI_REQUIRED);
    }

    @Test
    void aConfirmerAloneSeesButDoesNotStart() {
        assertThat(firstRefusal(confirmer, Versions.live(ALL_OPEN), Access.SEE)).isEmpty();
        assertThat(firstRefusal(confirmer, Versions.live(ALL_OPEN), Access.RUN_BY_HAND))
                .contains(Refusal.ROLE_MISSING);
    }
}
