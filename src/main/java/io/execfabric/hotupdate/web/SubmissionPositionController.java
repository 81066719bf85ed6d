package io.execfabric.hotupdate.web;

import io.execfabric.hotupdate.submission.SubmissionCatalogue;
import io.execfabric.hotupdate.tenancy.CurrentCaller;
import io.execfabric.hotupdate.updateflow.FlowPositions;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * Which elements of the process picture to mark for one submission. Here, since the submission's own module knows nothing
 * of the process above it.
 */
@Controller
class SubmissionPositionController {

    private final SubmissionCatalogue submissions;
    private final FlowPositions positions;
    private final CurrentCaller currentCaller;

    SubmissionPositionController(
            SubmissionCatalogue submissions, FlowPositions positions, CurrentCaller currentCaller) {
        this.submissions = submissions;
        this.positions = positions;
        this.currentCaller = currentCaller;
    }

    @Hidden // a page's own helper, no part of the interface
    @GetMapping("/submissions/{id}/position")
    @ResponseBody
    List<String> position(@PathVariable String id) {
        return positions.activeElements(
                submissions.view(currentCaller.get(), id).id());
    }
}
