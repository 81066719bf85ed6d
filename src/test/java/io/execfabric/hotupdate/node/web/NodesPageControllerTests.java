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
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebSlice
class NodesPageControllerTests {

    private static final String PAGE = "/governance/nodes";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Nodes nodes;

    @Test
    void theSumIsOfThoseThatAreAliveAlone() {
        MvcTestResult page = shown(NodeState.ALIVE, NodeState.ALIVE, NodeState.STOPPING, NodeState.DEAD);

        assertThat(page)
                .hasStatusOk()
                .hasViewName("node/nodes")
                .model()
                .containsEntry("alive", 2)
                .containsEntry("slots", 8)
                .containsEntry("free", 6);
        assertThat(page).bodyText().doesNotContain("role=\"alert\"");
    }

    @Test
    void isAWarningWhereNothingCanRun() {
        assertThat(shown(NodeState.DEAD)).bodyText().contains("role=\"alert\"");
    }

    @ParameterizedTest
    @EnumSource
    void aNodeIsShownInEachStateAndItsNameIsText(NodeState state) {
        assertThat(shown(state))
                .hasStatusOk()
                .bodyText()
                .contains("&lt;b&gt;host&lt;/b&gt;:8080")
                .doesNotContain("??nodes", "<b>host");
    }

    @Test
    void nobodyElseSeesIt() {
        for (SignedIn other : Everybody.but(SignedIn.PLATFORM_ADMIN)) {
            assertThat(mvc.get().uri(PAGE).with(other)).hasStatus(403);
        }
        verifyNoInteractions(nodes);
    }

    private MvcTestResult shown(NodeState... states) {
        when(nodes.all(SignedIn.PLATFORM_ADMIN.caller()))
                .thenReturn(
                        ItemList.all(Arrays.stream(states).map(ShownNode::in).toList()));
        return mvc.get().uri(PAGE).with(SignedIn.PLATFORM_ADMIN).exchange();
    }
}
