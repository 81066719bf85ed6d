package io.execfabric.hotupdate.review.web;

import io.execfabric.hotupdate.review.ReviewQueue;
import io.execfabric.hotupdate.tenancy.CurrentCaller;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The one address of a review, wherever it is linked from: the open task in Tasklist, or else what became of it. */
@Controller
class ReviewLinkController {

    private final ReviewQueue queue;
    private final CurrentCaller current;

    ReviewLinkController(ReviewQueue queue, CurrentCaller current) {
        this.queue = queue;
        this.current = current;
    }

    /** Whatever was typed for the id is filled in by the redirect, which encodes it: a brace in it would be a variable's. */
    @GetMapping("/submissions/{id}/review")
    String review(@PathVariable String id) {
        return queue.task(current.get(), id)
                .map(task -> "redirect:/camunda/app/tasklist/default/#/?task=" + task)
                .orElse("redirect:/submissions/{id}");
    }
}
