package io.execfabric.hotupdate.updateflow.web;

import io.execfabric.hotupdate.shared.download.Download;
import io.execfabric.hotupdate.shared.wording.Wording;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.CurrentCaller;
import io.execfabric.hotupdate.updateflow.ReviewPolicyTable;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a platform admin reads the review policy, takes it away to the modeler, and puts a changed one in force. */
@Controller
class ReviewPolicyPageController {

    private static final String PAGE = "updateflow/review-policy";

    private final ReviewPolicyTable table;
    private final CurrentCaller currentCaller;

    ReviewPolicyPageController(ReviewPolicyTable table, CurrentCaller currentCaller) {
        this.table = table;
        this.currentCaller = currentCaller;
    }

    @GetMapping("/governance/review-policy")
    String show(Model model) {
        Caller caller = currentCaller.get();
        model.addAttribute("table", table.inForce(caller));
        model.addAttribute("versions", table.versions(caller));
        return PAGE;
    }

    @GetMapping("/governance/review-policy/versions/{version}")
    Download file(@PathVariable int version) {
        byte[] dmn = table.file(currentCaller.get(), version);
        return Download.of("review-policy-" + version + ".dmn", MediaType.APPLICATION_XML, dmn);
    }

    @PostMapping("/governance/review-policy")
    String replace(
            @RequestParam MultipartFile dmn, RedirectAttributes redirect, HttpServletResponse response, Model model)
            throws IOException {
        return answer(table.replace(currentCaller.get(), dmn.getBytes()), redirect, response, model);
    }

    @PostMapping("/governance/review-policy/versions/{version}/restoration")
    String restore(@PathVariable int version, RedirectAttributes redirect, HttpServletResponse response, Model model) {
        return answer(table.restore(currentCaller.get(), version), redirect, response, model);
    }

    private String answer(
            List<Wording> problems, RedirectAttributes redirect, HttpServletResponse response, Model model) {
        if (problems.isEmpty()) {
            redirect.addFlashAttribute("done", "policy.changed");
            return "redirect:/governance/review-policy";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute("problems", problems);
        return show(model);
    }
}
