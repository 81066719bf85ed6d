package io.execfabric.hotupdate.availability.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.execfabric.hotupdate.availability.AvailabilityReport;
import io.execfabric.hotupdate.availability.AvailabilityReport.Check;
import io.execfabric.hotupdate.availability.Door;
import io.execfabric.hotupdate.availability.Versions;
import io.execfabric.hotupdate.capability.Capabilities;
import io.execfabric.hotupdate.capability.CapabilityRegistry;
import io.execfabric.hotupdate.capability.SkillVersionFacts;
import io.execfabric.hotupdate.capability.VersionHolders;
import io.execfabric.hotupdate.capability.VersionHolders.Holders;
import io.execfabric.hotupdate.shared.Answers;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.shared.wording.Wording;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.ScopedTransactions;
import io.execfabric.hotupdate.tenancy.TenantBarrier;
import io.execfabric.hotupdate.tenancy.Tenants;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.mockito.InOrder;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.SimpleTransactionStatus;

class PermissionChecksTests {

    private static final TenantId GLOBEX = new TenantId("globex");

    private final SkillVersionFacts version = Versions.live(new Answers(false, true, false));
    private final CapabilityRegistry registry = mock();
    private final VersionHolders holders = mock();
    private final Capabilities capabilities = mock();
    private final Tenants tenants = mock();
    private final TenantBarrier barrier = mock();
    private final ReportStore reports = mock();
    private final PlatformTransactionManager transactions = mock();
    private final ObjectProvider<Door> doors = mock();

    private DefaultPermissionChecks checks;

    @BeforeEach
    void setUp() {
        when(holders.owner("version-1")).thenReturn(Optional.of(Versions.ACME));
        when(holders.of("version-1")).thenReturn(new Holders(0, true));
        when(capabilities.version(Versions.ACME, "version-1")).thenReturn(Optional.of(version));
        when(tenants.neighbours(eq(Versions.ACME), any(), eq(Neighbours.SAMPLE)))
                .thenReturn(List.of(GLOBEX));
        when(barrier.past(any()))
                .thenAnswer(call -> call.<Supplier<?>>getArgument(0).get());
        when(transactions.getTransaction(any())).thenAnswer(call -> new SimpleTransactionStatus());
        DoorChecks walk =
                new DoorChecks(doors, new NeighbourRing(tenants), capabilities, holders, barrier, Clock.systemUTC());
        checks = new DefaultPermissionChecks(
                registry, walk, reports, Clock.systemUTC(), new ScopedTransactions(barrier, transactions));
    }

    @Test
    void goesLiveAndKeepsTheReportWhenEachDoorIsAsExpected() {
        open(caller -> Versions.ACME.equals(caller.tenant()));

        checks.activateAndVerify("version-1");

        AvailabilityReport report = kept();
        assertThat(report.green()).isTrue();
        assertThat(report.checks())
                .extracting(Check::subject)
                .contains("acme member", "acme ai", "globex admin", "globex member", "globex confirmer", "globex ai")
                .contains("canary admin", "canary member", "canary confirmer", "canary ai");
        InOrder order = inOrder(registry, reports);
        order.verify(registry).activate("version-1");
        order.verify(reports).keep(any(), any());
    }

    @Test
    void aDoorThatLeaksToOneOtherTenantTakesTheSwitchBack() {
        open(caller -> Versions.ACME.equals(caller.tenant()) || GLOBEX.equals(caller.tenant()));
        refusedNaming("leaky as globex member is open, expected closed");
    }

    @Test
    void aDoorThatLeaksToTheCanaryTenantTakesTheSwitchBack() {
        open(caller -> Versions.ACME.equals(caller.tenant()) || TenantId.CANARY.equals(caller.tenant()));
        refusedNaming("leaky as canary member is open");
    }

    @Test
    void aDoorThatStaysClosedToTheOwnerIsRedAsWell() {
        open(caller -> false);
        refusedNaming("leaky as acme member is closed, expected open");
    }

    @Test
    void anAuthorisationOfAnotherTenantIsFoundWithoutAskingAsIt() {
        open(caller -> Versions.ACME.equals(caller.tenant()));
        when(holders.of("version-1")).thenReturn(new Holders(0, false));
        refusedNaming("authorised-tenants");
    }

    @Test
    void whatWasRevokedMeanwhileIsARedCheckOfItsOwn() {
        open(caller -> true);
        doThrow(new HotUpdateException(ErrorCode.VERSION_REVOKED, Wording.told("These bytes are revoked: x")))
                .when(registry)
                .activate("version-1");

        assertThatThrownBy(() -> checks.activateAndVerify("version-1"))
                .isInstanceOfSatisfying(
                        HotUpdateException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.PERMISSION_CHECK_FAILED));
        assertThat(kept().redChecks()).extracting(Check::check).containsExactly("not-revoked");
    }

    @Test
    void whatIsSwitchedOffHasToBeClosedToItsOwnerToo() {
        when(capabilities.version(Versions.ACME, "version-1"))
                .thenReturn(Optional.of(Versions.version(version.answers(), version.state(), true, false)));
        open(caller -> false);

        checks.activateAndVerify("version-1");

        assertThat(kept().green()).isTrue();
    }

    @Test
    void whoSwitchedOffWhatItWasGrantedHasItClosedAndIsAskedWhereverTheSampleEnds() {
        TenantId last = new TenantId("zz-last");
        when(holders.of("version-1")).thenReturn(new Holders(4, true));
        when(holders.granted("version-1", "globex", Neighbours.SAMPLE)).thenReturn(List.of(GLOBEX));
        when(holders.isGranted("version-1", GLOBEX)).thenReturn(true);
        when(holders.isGranted("version-1", last)).thenReturn(true);
        when(holders.hasSwitchedOn("version-1", GLOBEX)).thenReturn(true);
        open(caller -> !TenantId.CANARY.equals(caller.tenant()));

        AvailabilityReport report =
                checks.verified(last, () -> Optional.of("version-1")).orElseThrow();

        assertThat(report.redChecks())
                .extracting(Check::subject, Check::expected)
                .containsExactly(
                        tuple("zz-last admin", "closed"),
                        tuple("zz-last member", "closed"),
                        tuple("zz-last confirmer", "closed"),
                        tuple("zz-last ai", "closed"));
    }

    private void open(Predicate<Caller> leak) {
        Door door = new Door() {
            @Override
            public String name() {
                return "leaky";
            }

            @Override
            public boolean opensTo(Caller caller, SkillVersionFacts asked) {
                return leak.test(caller);
            }

            @Override
            public boolean shouldOpenToOwner(Caller caller, SkillVersionFacts asked) {
                return true;
            }
        };
        when(doors.orderedStream()).thenAnswer(call -> Stream.of(door));
    }

    private void refusedNaming(String redCheck) {
        assertThatThrownBy(() -> checks.activateAndVerify("version-1"))
                .isInstanceOfSatisfying(
                        HotUpdateException.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(ErrorCode.PERMISSION_CHECK_FAILED))
                .hasMessageContaining(redCheck);
        ArgumentCaptor<TransactionStatus> ended = ArgumentCaptor.forClass(TransactionStatus.class);
        verify(transactions, org.mockito.Mockito.times(2)).commit(ended.capture());
        assertThat(ended.getAllValues().get(0).isRollbackOnly()).isTrue();
        assertThat(kept().green()).isFalse();
    }

    private AvailabilityReport kept() {
        ArgumentCaptor<AvailabilityReport> report = ArgumentCaptor.forClass(AvailabilityReport.class);
        verify(reports).keep(any(), report.capture());
        return report.getValue();
    }
}
