package io.execfabric.hotupdate.submission.web;

import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.submission.FolderPreview;
import io.execfabric.hotupdate.submission.SubmissionIntake;
import io.execfabric.hotupdate.submission.SubmissionView;
import io.execfabric.hotupdate.tenancy.CurrentCaller;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The submit page: folder or zip, scenario, the three answers. What is wrong is listed all at once beside what was typed. */
@Controller
class SubmitPageController {

    private final SubmissionIntake intake;
    private final FolderPreview preview;
    private final CurrentCaller currentCaller;

    SubmitPageController(SubmissionIntake intake, FolderPreview preview, CurrentCaller currentCaller) {
        this.intake = intake;
        this.preview = preview;
        this.currentCaller = currentCaller;
    }

    @GetMapping("/submissions/new")
    String form(Model model) {
        model.addAttribute("form", SubmitForm.empty());
        return "submission/new";
    }

    /** Looks at the folder and stores nothing; a script asks for the report alone, a form without one gets the page again. */
    @PostMapping("/submissions/check")
    String check(
            @ModelAttribute("form") SubmitForm form,
            @RequestParam(name = "package", required = false) @Nullable List<MultipartFile> zips,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            @RequestHeader(name = "X-Requested-With", required = false) @Nullable String by,
            HttpServletResponse response,
            Model model) {
        try {
            String code = form.scriptCode() == null ? "" : form.scriptCode().strip();
            model.addAttribute("checked", preview.check(currentCaller.get(), form.upload(zips, files), code));
        } catch (HotUpdateException refused) {
            response.setStatus(refused.code().status());
            model.addAttribute("refused", refused);
        }
        return by == null ? "submission/new" : "submission/report :: report";
    }

    @PostMapping("/submissions")
    String submit(
            @ModelAttribute("form") SubmitForm form,
            @RequestParam(name = "package", required = false) @Nullable List<MultipartFile> zips,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            HttpServletResponse response,
            Model model) {
        try {
            SubmissionView stored = intake.submit(currentCaller.get(), form.command(form.upload(zips, files)));
            return "redirect:/submissions/" + stored.id();
        } catch (HotUpdateException refused) {
            response.setStatus(refused.code().status());
            model.addAttribute("refused", refused);
            return "submission/new";
        }
    }
}
