package io.execfabric.hotupdate.breakglass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.Ids;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.shared.page.PageRequest;
import io.execfabric.hotupdate.support.HotUpdateTest;
import io.execfabric.hotupdate.support.SettableClock;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.Reauthentication;
import io.execfabric.hotupdate.tenancy.Role;
import io.execfabric.hotupdate.tenancy.ScopedTransactions;
import io.execfabric.hotupdate.tenancy.TenantBarrier;
import io.execfabric.hotupdate.tenancy.Tenants;
import io.execfabric.hotupdate.tenancy.TokenKind;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Emergency access with the real database and trail, and a clock that the test moves. */
@HotUpdateTest
class DefaultBreakGlassesTests {

    private static final TenantId ACME = new TenantId("acme");
    private static final Caller ADMIN = new Caller("platform-admin", null, Set.of(Role.PLATFORM_ADMIN), null);
    private static final Caller OTHER = new Caller("other-admin", null, Set.of(Role.PLATFORM_ADMIN), null);
    private static final Caller ACME_ADMIN = new Caller("acme-admin", ACME, Set.of(Role.TENANT_ADMIN), null);
    private static final Caller GLOBEX_ADMIN =
            new Caller("globex-admin", new TenantId("globex"), Set.of(Role.TENANT_ADMIN), null);
    private static final String PASSWORD = "platform-admin-demo";
    private static final PageRequest PAGE = PageRequest.of(null, null);

    @Autowired
    private BreakGlassRepository glasses;

    @Autowired
    private BreakGlassAudit audit;

    @Autowired
    private TenantBarrier barrier;

    @Autowired
    private ScopedTransactions transactions;

    @Autowired
    private Reauthentication passwords;

    @Autowired
    private Tenants tenants;

    @Autowired
    private Ids ids;

    @Autowired
    private JdbcTemplate database;

    private final SettableClock clock =
            new SettableClock(Clock.systemUTC().instant().truncatedTo(java.time.temporal.ChronoUnit.MILLIS));
    private BreakGlassExpiry expiry;
    private DefaultBreakGlasses service;

    @BeforeEach
    void standStill() {
        expiry = new BreakGlassExpiry(glasses, audit, transactions, clock);
        BreakGlassService desk = new BreakGlassService(glasses, expiry, audit, transactions, ids, clock);
        service = new DefaultBreakGlasses(desk, glasses, audit, passwords, tenants, clock);
    }

    @AfterEach
    void closeAll() {
        clock.advance(Duration.ofHours(2));
        expiry.notice();
    }

    @Test
    void itIsOpenedForOneTenantInItsSight() {
        BreakGlassView open = opened(15);

        assertThat(open.state()).isEqualTo(BreakGlassState.OPEN);
        assertThat(open.endsAt()).isEqualTo(clock.instant().plus(Duration.ofMinutes(15)));
        assertThat(trail(open.id())).containsExactly("acme platform-admin BREAK_GLASS_OPENED");
        assertThat(standing(ACME_ADMIN)).containsExactly(open.id());
        assertThat(standing(ADMIN)).containsExactly(open.id());
        assertThat(standing(GLOBEX_ADMIN)).isEmpty();
        assertThat(standing(OTHER)).isEmpty();
        assertThat(standing(new Caller("reviewer1", null, Set.of(Role.REVIEWER), null)))
                .isEmpty();
        assertThat(listed(ACME_ADMIN)).contains(open.id());
        assertThat(listed(GLOBEX_ADMIN)).doesNotContain(open.id());
        assertThat(listed(ADMIN)).contains(open.id());
        assertThat(told(open.id())).containsExactly("acme-admin");
    }

    @Test
    void anAdminHasOneAtATime() {
        BreakGlassView first = opened(15);
        assertRefused(
                ErrorCode.WRONG_STATE,
                () -> service.open(ADMIN, BreakGlassOrder.of("globex", "another", null), PASSWORD));

        service.close(ADMIN, first.id());

        assertThat(opened(5).id()).isNotEqualTo(first.id());
    }

    @Test
    void eachUseIsWrittenDownBeforeAnythingIsDone() {
        BreakGlassView open = opened(15);

        Caller inAcme = service.use(ADMIN, open.id(), "Read the run 7.");

        assertThat(inAcme.tenant()).isEqualTo(ACME);
        assertThat(inAcme.user()).isEqualTo("platform-admin");
        assertThat(inAcme.roles()).isEmpty();
        assertThat(inAcme.isBreakGlass()).isTrue();
        assertThat(isOpenFor(inAcme)).isTrue();
        assertThat(trail(open.id())).last().isEqualTo("acme platform-admin BREAK_GLASS_USED");
    }

    @Test
    void nobodyUsesAnothersAndNoCallerMakesOneUp() {
        BreakGlassView open = opened(15);

        assertRefused(ErrorCode.NOT_FOUND, () -> service.use(OTHER, open.id(), "x"));
        assertRefused(ErrorCode.NOT_FOUND, () -> service.mine(OTHER, open.id()));
        assertRefused(ErrorCode.NOT_FOUND, () -> service.use(ADMIN, "no-such-id", "x"));
        assertRefused(ErrorCode.FORBIDDEN, () -> service.use(ACME_ADMIN, open.id(), "x"));
        assertThat(isOpenFor(Caller.throughBreakGlass(OTHER, ACME, open.id()))).isFalse();
        assertThat(isOpenFor(Caller.throughBreakGlass(ADMIN, new TenantId("globex"), open.id())))
                .isFalse();
        assertThat(isOpenFor(ADMIN)).isFalse();
        assertThat(isOpenFor(ACME_ADMIN)).isFalse();
        assertThat(trail(open.id())).hasSize(1);
    }

    @Test
    void atItsEndItOpensNothingAndWhoeverNoticesWritesItDownOnce() {
        BreakGlassView open = opened(5);
        Caller inAcme = service.use(ADMIN, open.id(), "in time");
        clock.advance(Duration.ofMinutes(5).minusMillis(1));
        assertThat(isOpenFor(inAcme)).isTrue();

        clock.advance(Duration.ofMillis(1));

        assertThat(isOpenFor(inAcme)).as("nobody has noticed yet").isFalse();
        assertThat(standing(ACME_ADMIN)).isEmpty();
        assertThat(standing(ADMIN)).isEmpty();
        assertRefused(ErrorCode.NOT_FOUND, () -> service.use(ADMIN, open.id(), "late"));
        assertRefused(ErrorCode.WRONG_STATE, () -> service.close(ADMIN, open.id()));
        assertThat(expiry.notice()).isFalse();
        assertThat(trail(open.id()))
                .containsExactly(
                        "acme platform-admin BREAK_GLASS_OPENED",
                        "acme platform-admin BREAK_GLASS_USED",
                        "acme platform BREAK_GLASS_CLOSED");
        assertThat(listedStates(open.id())).containsExactly(BreakGlassState.EXPIRED);
    }

    @Test
    void aClosedOneOpensNothingAlsoWhenAnotherAdminClosedIt() {
        BreakGlassView open = opened(60);
        Caller inAcme = service.use(ADMIN, open.id(), "first");

        BreakGlassView closed = service.close(OTHER, open.id());

        assertThat(closed.state()).isEqualTo(BreakGlassState.CLOSED);
        assertThat(closed.endedBy()).isEqualTo("other-admin");
        assertThat(isOpenFor(inAcme)).isFalse();
        assertRefused(ErrorCode.NOT_FOUND, () -> service.use(ADMIN, open.id(), "second"));
        assertRefused(ErrorCode.WRONG_STATE, () -> service.close(ADMIN, open.id()));
        assertThat(trail(open.id())).last().isEqualTo("acme other-admin BREAK_GLASS_CLOSED");
    }

    @Test
    void aSessionWithoutThePasswordIsNotEnough() {
        BreakGlassOrder order = BreakGlassOrder.of("acme", "somebody left the screen unlocked", null);

        assertRefused(ErrorCode.FORBIDDEN, () -> service.open(ADMIN, order, "guessed"));
        assertRefused(ErrorCode.FORBIDDEN, () -> service.open(ADMIN, order, null));

        assertThat(standing(ADMIN)).isEmpty();
        assertThat(trail("acme")).endsWith("acme platform-admin BREAK_GLASS_REFUSED");
    }

    @Test
    void onlyAPlatformAdminInPersonOpens() {
        BreakGlassOrder order = BreakGlassOrder.of("acme", "why", null);
        Caller reviewer = new Caller("reviewer1", null, Set.of(Role.REVIEWER), null);

        assertRefused(ErrorCode.FORBIDDEN, () -> service.open(reviewer, order, "reviewer1-demo"));
        assertRefused(ErrorCode.FORBIDDEN, () -> service.open(ACME_ADMIN, order, "acme-admin-demo"));
        assertRefused(ErrorCode.FORBIDDEN, () -> service.list(new Caller("m", ACME, Set.of(), null), PAGE));
        Caller already = Caller.throughBreakGlass(ADMIN, ACME, "glass");
        assertRefused(ErrorCode.FORBIDDEN, () -> service.open(already, order, PASSWORD));
    }

    @ParameterizedTest
    @EnumSource(value = TokenKind.class, names = "USER", mode = EnumSource.Mode.EXCLUDE)
    void aTokenOfAnAiOrAnAgentNeverOpensUsesOrCloses(TokenKind kind) {
        BreakGlassView open = opened(15);
        Caller token = new Caller("platform-admin", null, Set.of(Role.PLATFORM_ADMIN), kind);

        assertRefused(
                ErrorCode.PERSON_REQUIRED,
                () -> service.open(token, BreakGlassOrder.of("globex", "why", null), PASSWORD));
        assertRefused(ErrorCode.PERSON_REQUIRED, () -> service.use(token, open.id(), "x"));
        assertRefused(ErrorCode.PERSON_REQUIRED, () -> service.close(token, open.id()));
    }

    @Test
    void thereIsNoneToATenantThatIsNotThere() {
        for (String nobody : List.of("nobody", "canary", "public")) {
            assertRefused(
                    ErrorCode.NOT_FOUND, () -> service.open(ADMIN, BreakGlassOrder.of(nobody, "why", null), PASSWORD));
        }
    }

    private BreakGlassView opened(int minutes) {
        return service.open(ADMIN, BreakGlassOrder.of("acme", "the nightly report hangs", minutes), PASSWORD);
    }

    private boolean isOpenFor(Caller caller) {
        return seenBy(caller, () -> service.isOpenFor(caller));
    }

    private List<String> standing(Caller caller) {
        return seenBy(caller, () -> service.standing(caller)).stream()
                .map(BreakGlassView::id)
                .toList();
    }

    private List<String> listed(Caller caller) {
        return seenBy(caller, () -> service.list(caller, PAGE)).items().stream()
                .map(BreakGlassView::id)
                .toList();
    }

    private List<BreakGlassState> listedStates(String id) {
        return seenBy(ACME_ADMIN, () -> service.list(ACME_ADMIN, PAGE)).items().stream()
                .filter(glass -> glass.id().equals(id))
                .map(BreakGlassView::state)
                .toList();
    }

    /** With the rows in sight that a request of {@code caller} has. */
    private <T> T seenBy(Caller caller, Supplier<T> work) {
        TenantId tenant = caller.tenant();
        return tenant == null ? barrier.asPlatform(work) : barrier.asTenant(tenant, work);
    }

    private List<String> trail(String subject) {
        return database.queryForList(
                "select concat(tenant_id, ' ', actor, ' ', action) from audit_event where subject_id = ? order by seq",
                String.class,
                subject);
    }

    private List<String> told(String subject) {
        return database.queryForList(
                "select recipient from notification where kind = 'BREAK_GLASS_OPENED' and subject_id = ?",
                String.class,
                subject);
    }

    private static void assertRefused(ErrorCode code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOf(HotUpdateException.class)
                .extracting("code")
                .isEqualTo(code);
    }
}
