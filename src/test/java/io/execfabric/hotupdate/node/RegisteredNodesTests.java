package io.execfabric.hotupdate.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.execfabric.hotupdate.node.ClusterNode.Peer;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.Ids;
import io.execfabric.hotupdate.shared.NodeRoleProperties;
import io.execfabric.hotupdate.support.HotUpdateTest;
import io.execfabric.hotupdate.support.SettableClock;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.ScopedTransactions;
import io.execfabric.hotupdate.tenancy.UserDirectory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two nodes tell each other that they live, until one does not; an hour that no real node of the test is in. */
@HotUpdateTest
class RegisteredNodesTests {

    private static final NodeRoleProperties BOTH = new NodeRoleProperties(true, true, null);

    private final SettableClock clock = new SettableClock(Instant.parse("2040-01-01T00:00:00Z"));

    @Autowired
    private ClusterNodeRepository repository;

    @Autowired
    private ScopedTransactions transactions;

    @Autowired
    private UserDirectory people;

    @Autowired
    private Ids ids;

    @AfterEach
    void forgetThem() {
        Instant later = clock.instant().plus(Duration.ofDays(9));
        transactions.ofPlatform(() -> repository.forget("nobody", "nobody", later));
    }

    @Test
    void aNodeKnowsTheSlotsOfTheOthersThatAreAlive() {
        RegisteredNodes one = node(BOTH);
        RegisteredNodes two = node(BOTH);
        assertThat(one.beat("one", new NodeLoad(4, 1, 7), false)).isEmpty();

        assertThat(two.beat("two", new NodeLoad(6, 0, 0), false))
                .extracting(Peer::slots)
                .containsExactly(4);
        assertThat(one.beat("one", new NodeLoad(4, 1, 7), false))
                .extracting(Peer::slots)
                .containsExactly(6);
        assertThat(shown("one"))
                .returns(NodeState.ALIVE, NodeView::state)
                .returns(3, NodeView::free)
                .returns(7, NodeView::versionsSynced);
    }

    @Test
    void aNodeThatIsSilentForFifteenSecondsIsDead() {
        RegisteredNodes one = node(BOTH);
        node(BOTH).beat("two", new NodeLoad(6, 0, 0), false);

        clock.advance(Duration.ofSeconds(15));
        assertThat(one.beat("one", NodeLoad.NONE, false)).hasSize(1);
        clock.advance(Duration.ofMillis(1));
        assertThat(one.beat("one", NodeLoad.NONE, false)).isEmpty();
        assertThat(shown("two")).returns(NodeState.DEAD, NodeView::state).returns(0, NodeView::free);
    }

    @Test
    void whatAnotherNodeSaidIsForgottenBetweenTwoHeartbeatsToo() {
        Peer peer = new Peer("two", 6, clock.instant());

        assertThat(peer.isAlive(clock.instant().plusSeconds(15))).isTrue();
        assertThat(peer.isAlive(clock.instant().plusSeconds(16))).isFalse();
    }

    @Test
    void aStoppingNodeOffersNothingAndAStoppedOneIsGoneAtOnce() {
        RegisteredNodes one = node(BOTH);
        RegisteredNodes two = node(BOTH);
        two.beat("two", new NodeLoad(6, 2, 0), true);
        assertThat(one.beat("one", NodeLoad.NONE, false))
                .extracting(Peer::slots)
                .containsExactly(0);
        assertThat(shown("two").state()).isEqualTo(NodeState.STOPPING);

        two.goodbye();
        assertThat(one.beat("one", NodeLoad.NONE, false)).isEmpty();
        assertThat(shown("two").state()).isEqualTo(NodeState.STOPPED);
    }

    @Test
    void aNodeWithoutTheRunnersRoleOffersNoSlots() {
        node(new NodeRoleProperties(false, true, null)).beat("portal", NodeLoad.NONE, false);

        assertThat(node(BOTH).beat("one", new NodeLoad(4, 0, 0), false))
                .extracting(Peer::slots)
                .containsExactly(0);
        assertThat(shown("portal")).returns(false, NodeView::runner).returns(true, NodeView::portal);
    }

    @Test
    void theNextProcessOfANameTakesTheFormersPlaceAndOldOnesAreForgotten() {
        node(BOTH).beat("one", NodeLoad.NONE, false);
        node(BOTH).beat("old", NodeLoad.NONE, false);
        clock.advance(Duration.ofDays(1).plusSeconds(1));

        node(BOTH).beat("one", NodeLoad.NONE, false);

        assertThat(all()).extracting(NodeView::name).contains("one").doesNotContain("old");
        assertThat(all()).filteredOn(node -> node.name().equals("one")).hasSize(1);
    }

    @Test
    void oneThatWasForgottenByMistakeComesBackWithItsNextHeartbeat() {
        RegisteredNodes one = node(BOTH);
        one.beat("same", NodeLoad.NONE, false);
        node(BOTH).beat("same", NodeLoad.NONE, false);

        one.beat("same", NodeLoad.NONE, false);

        assertThat(all()).filteredOn(node -> node.name().equals("same")).hasSize(1);
    }

    @Test
    void onlyPlatformAdminsSeeTheList() {
        RegisteredNodes one = node(BOTH);

        for (String other : List.of("reviewer1", "acme-admin", "acme-member")) {
            Caller caller = people.find(other).orElseThrow();
            assertThatThrownBy(() -> one.all(caller))
                    .isInstanceOfSatisfying(
                            HotUpdateException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.FORBIDDEN));
        }
    }

    @Test
    void aNodeThatDoesNothingIsAMistake() {
        assertThatThrownBy(() -> new NodeRoleProperties(false, false, null)).hasMessageContaining("would do nothing");
    }

    private RegisteredNodes node(NodeRoleProperties roles) {
        return new RegisteredNodes(repository, transactions, new ThisNode(ids), roles, clock);
    }

    private NodeView shown(String name) {
        return all().stream()
                .filter(node -> node.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<NodeView> all() {
        return node(BOTH).all(people.find("platform-admin").orElseThrow()).items();
    }
}
