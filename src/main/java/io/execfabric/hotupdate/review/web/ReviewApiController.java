package io.execfabric.hotupdate.review.web;

import io.execfabric.hotupdate.review.Dossier;
import io.execfabric.hotupdate.review.Dossiers;
import io.execfabric.hotupdate.review.ReviewQueue;
import io.execfabric.hotupdate.review.ReviewQueue.WaitingReview;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.page.ItemList;
import io.execfabric.hotupdate.shared.page.PageRequest;
import io.execfabric.hotupdate.shared.wording.Wording;
import io.execfabric.hotupdate.submission.SubmissionStatus;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.CurrentCaller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Open reviews, dossiers, differences and decisions. */
@RestController
@Tag(name = "Reviews")
class ReviewApiController {

    private final CurrentCaller current;
    private final ReviewQueue queue;
    private final Dossiers desk;

    ReviewApiController(CurrentCaller current, ReviewQueue queue, Dossiers desk) {
        this.current = current;
        this.queue = queue;
        this.desk = desk;
    }

    @Operation(operationId = "listReviews", summary = "The reviews that wait for somebody")
    @GetMapping("/api/v1/reviews")
    ItemList<WaitingReview> reviews(@ParameterObject ReviewListQuery query, PageRequest page) {
        return queue.open(current.get(), query.criteria(), page);
    }

    @Operation(operationId = "getDossier", summary = "All that is to be seen before deciding")
    @GetMapping("/api/v1/submissions/{id}/dossier")
    Dossier dossier(@PathVariable String id) {
        return desk.dossier(current.get(), id);
    }

    /** Without rounds to the live version; from one round to another, or to the present one. */
    @Operation(operationId = "getDifference", summary = "What changed, file by file")
    @GetMapping("/api/v1/submissions/{id}/diff")
    DiffAnswer diff(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Integer from,
            @RequestParam(required = false) @Nullable Integer to) {
        if (from != null) {
            return DiffAnswer.of(id, desk.diff(current.get(), id, from, to));
        }
        if (to != null) {
            throw new HotUpdateException(ErrorCode.BAD_REQUEST, Wording.of("review.from"));
        }
        return DiffAnswer.of(id, desk.diff(current.get(), id));
    }

    @Operation(operationId = "decideReview", summary = "Approve, reject, or ask for changes")
    @PostMapping("/api/v1/submissions/{id}/decision")
    DecisionAnswer decide(@PathVariable String id, @RequestBody DecisionRequest request) {
        Caller caller = current.get();
        return new DecisionAnswer(id, queue.decide(caller, request.by(caller, id)));
    }

    /** What became of the submission. */
    record DecisionAnswer(String id, SubmissionStatus status) {}
}
