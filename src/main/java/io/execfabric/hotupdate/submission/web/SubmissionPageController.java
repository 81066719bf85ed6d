package io.execfabric.hotupdate.submission.web;

import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.shared.page.PageRequest;
import io.execfabric.hotupdate.submission.ReadmeSections;
import io.execfabric.hotupdate.submission.SubmissionCatalogue;
import io.execfabric.hotupdate.submission.SubmissionIntake;
import io.execfabric.hotupdate.submission.SubmissionStatus;
import io.execfabric.hotupdate.submission.SubmissionView;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.CurrentCaller;
import io.execfabric.hotupdate.tenancy.Role;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Submissions as pages: the list, and one with its six steps, findings, files and history. */
@Controller
class SubmissionPageController {

    private final SubmissionCatalogue catalogue;
    private final SubmissionIntake intake;
    private final CurrentCaller currentCaller;
    private final ReviewRounds reviewRounds;

    SubmissionPageController(
            SubmissionCatalogue catalogue,
            SubmissionIntake intake,
            CurrentCaller currentCaller,
            ReviewRounds reviewRounds) {
        this.catalogue = catalogue;
        this.intake = intake;
        this.currentCaller = currentCaller;
        this.reviewRounds = reviewRounds;
    }

    @GetMapping("/submissions")
    String list(@ModelAttribute("query") SubmissionQuery query, PageRequest page, Model model) {
        model.addAttribute("submissions", catalogue.list(currentCaller.get(), query.criteria(), page));
        return "submission/list";
    }

    @GetMapping("/submissions/{id}")
    String one(@PathVariable String id, Model model) {
        Caller caller = currentCaller.get();
        SubmissionView submission = catalogue.view(caller, id);
        boolean owns = caller.has(Role.TENANT_ADMIN)
                || caller.has(Role.PLATFORM_ADMIN) && submission.tenant().equals(TenantId.PUBLIC);
        model.addAttribute("submission", submission);
        model.addAttribute("files", FileWithFindings.of(catalogue.files(caller, id), submission.findings()));
        model.addAttribute("readmeSections", ReadmeSections.takenIn(catalogue.readme(caller, id)));
        model.addAttribute("reviewRounds", reviewRounds.of(caller, submission));
        model.addAttribute("mayFix", owns && submission.status() == SubmissionStatus.NEEDS_FIX);
        model.addAttribute("mayWithdraw", owns && submission.status().isBeforeApproval());
        return "submission/one";
    }

    @PostMapping("/submissions/{id}/package")
    String replace(
            @PathVariable String id,
            @RequestParam(name = "package", required = false) @Nullable List<MultipartFile> zips,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            @RequestParam(required = false) @Nullable String nameEncoding,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        try {
            intake.replacePackage(
                    currentCaller.get(), id, UploadParts.of(zips, files).upload(nameEncoding));
            redirect.addFlashAttribute("done", "submission.fixed");
            return back(id, redirect);
        } catch (HotUpdateException refused) {
            return again(refused, id, response, model);
        }
    }

    @PostMapping("/submissions/{id}/withdrawal")
    String withdraw(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        try {
            intake.withdraw(currentCaller.get(), id, reason);
            redirect.addFlashAttribute("done", "submission.withdrawn");
            return back(id, redirect);
        } catch (HotUpdateException refused) {
            return again(refused, id, response, model);
        }
    }

    private String again(HotUpdateException refused, String id, HttpServletResponse response, Model model) {
        if (refused.code() == ErrorCode.NOT_FOUND) {
            throw refused;
        }
        response.setStatus(refused.code().status());
        model.addAttribute("refused", refused);
        return one(id, model);
    }

    private static String back(String id, RedirectAttributes redirect) {
        redirect.addAttribute("id", id);
        return "redirect:/submissions/{id}";
    }
}
