package io.execfabric.hotupdate.node.web;

import io.execfabric.hotupdate.node.NodeState;
import io.execfabric.hotupdate.node.NodeView;
import io.execfabric.hotupdate.node.Nodes;
import io.execfabric.hotupdate.tenancy.CurrentCaller;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where a platform admin sees which nodes there are and how busy they are. */
@Controller
class NodesPageController {

    private final Nodes nodes;
    private final CurrentCaller currentCaller;

    NodesPageController(Nodes nodes, CurrentCaller currentCaller) {
        this.nodes = nodes;
        this.currentCaller = currentCaller;
    }

    @GetMapping("/governance/nodes")
    String show(Model model) {
        List<NodeView> all = nodes.all(currentCaller.get()).items();
        List<NodeView> alive =
                all.stream().filter(node -> node.state() == NodeState.ALIVE).toList();
        model.addAttribute("nodes", all);
        model.addAttribute("alive", alive.size());
        model.addAttribute("slots", alive.stream().mapToInt(NodeView::slots).sum());
        model.addAttribute("free", alive.stream().mapToInt(NodeView::free).sum());
        return "node/nodes";
    }
}
