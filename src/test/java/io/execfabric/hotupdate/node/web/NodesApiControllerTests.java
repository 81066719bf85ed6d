package io.execfabric.hotupdate.node.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.execfabric.hotupdate.node.NodeState;
import io.execfabric.hotupdate.node.Nodes;
import io.execfabric.hotupdate.shared.page.ItemList;
import io.execfabric.hotupdate.support.Everybody;
import io.execfabric.hotupdate.support.SignedIn;
import io.execfabric.hotupdate.support.WebSlice;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebSlice
class NodesApiControllerTests {

    private static final String LIST = "/api/v1/nodes";
    private static final SignedIn PROGRAM = SignedIn.PLATFORM_ADMIN.byToken();

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Nodes nodes;

    @Test
    void aProgramReadsEachNodeWithWhatItDoes() {
        when(nodes.all(PROGRAM.caller())).thenReturn(ItemList.all(List.of(ShownNode.in(NodeState.STOPPING))));

        assertThat(mvc.get().uri(LIST).with(PROGRAM)).hasStatusOk().bodyJson().isStrictlyEqualTo("""
                {"items":[{"id":"n-1","name":"<b>host</b>:8080","state":"STOPPING","version":"1.0","runner":true,
                  "portal":false,"slots":4,"running":1,"free":3,"versionsSynced":7,
                  "startedAt":"1970-01-01T00:00:00Z","lastHeartbeat":"1970-01-01T00:00:00Z"}],
                 "nextCursor":null}""");
    }

    @Test
    void nobodyElseLearnsOfAny() {
        for (SignedIn other : Everybody.programsBut(SignedIn.PLATFORM_ADMIN)) {
            assertThat(mvc.get().uri(LIST).with(other)).hasStatus(403);
        }
        assertThat(mvc.get().uri(LIST)).hasStatus(401);
        verifyNoInteractions(nodes);
    }
}
