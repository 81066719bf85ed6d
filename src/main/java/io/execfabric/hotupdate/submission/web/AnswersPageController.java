package io.execfabric.hotupdate.submission.web;

import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.submission.AnswersIntake;
import io.execfabric.hotupdate.tenancy.CurrentCaller;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The same wish from the capability's page; a refusal is shown there again. */
@Controller
class AnswersPageController {

    private final AnswersIntake intake;
    private final CurrentCaller caller;

    AnswersPageController(AnswersIntake intake, CurrentCaller caller) {
        this.intake = intake;
        this.caller = caller;
    }

    /** An unticked box is not sent at all, so what is missing means no. */
    @PostMapping("/skills/{code}/answers")
    String request(
            @PathVariable String code,
            @RequestParam(defaultValue = "false") boolean aiCallable,
            @RequestParam(defaultValue = "false") boolean manualExecution,
            @RequestParam(defaultValue = "false") boolean confirmationRequired,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        try {
            var wish = new AnswersRequest(aiCallable, manualExecution, confirmationRequired, null, null, reason);
            redirect.addAttribute(
                    "id",
                    intake.request(caller.get(), wish.command(AnswersApiController.existing(code)))
                            .id());
            redirect.addFlashAttribute("done", "answers.asked");
            return "redirect:/submissions/{id}";
        } catch (HotUpdateException refused) {
            if (refused.code() == ErrorCode.NOT_FOUND || refused.code() == ErrorCode.FORBIDDEN) {
                throw refused;
            }
            redirect.addAttribute("code", code);
            redirect.addFlashAttribute("refused", refused);
            return "redirect:/skills/{code}#answers";
        }
    }
}
