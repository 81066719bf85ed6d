package io.execfabric.hotupdate.review.web;

import io.execfabric.hotupdate.review.Dossiers;
import io.execfabric.hotupdate.review.RoundDiff;
import io.execfabric.hotupdate.submission.SubmissionCatalogue;
import io.execfabric.hotupdate.submission.SubmissionView;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.CurrentCaller;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What changed between two rounds of a submission, as a page. */
@Controller
class RoundChangesPageController {

    private final SubmissionCatalogue submissions;
    private final Dossiers desk;
    private final CurrentCaller current;

    RoundChangesPageController(SubmissionCatalogue submissions, Dossiers desk, CurrentCaller current) {
        this.submissions = submissions;
        this.desk = desk;
        this.current = current;
    }

    /** Without rounds: from the one before the present one. */
    @GetMapping("/submissions/{id}/changes")
    String changes(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Integer from,
            @RequestParam(required = false) @Nullable Integer to,
            Model model) {
        Caller caller = current.get();
        SubmissionView submission = submissions.view(caller, id);
        int start = from == null ? Math.max(1, submission.round() - 1) : from;
        RoundDiff diff = desk.diff(caller, id, start, to);
        model.addAttribute("submission", submission);
        model.addAttribute("diff", diff);
        model.addAttribute("files", diff.files().stream().map(ChangedFile::of).toList());
        return "review/changes";
    }
}
