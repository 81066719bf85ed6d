package io.execfabric.hotupdate.capability.web;

import io.execfabric.hotupdate.capability.Revocations;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.Reason;
import io.execfabric.hotupdate.shared.page.PageRequest;
import io.execfabric.hotupdate.tenancy.CurrentCaller;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a platform admin takes bytes or a version back for good, and sees what was. */
@Controller
class RevocationPageController {

    private final Revocations revocations;
    private final CurrentCaller caller;

    RevocationPageController(Revocations revocations, CurrentCaller caller) {
        this.revocations = revocations;
        this.caller = caller;
    }

    /** Names of a version fill the form in; nothing is revoked by an address. */
    @GetMapping("/governance/revocations")
    String show(RevocationRequest form, PageRequest page, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("revocations", revocations.list(caller.get(), page));
        return "capability/revocations";
    }

    @PostMapping("/governance/revocations")
    String revoke(RevocationRequest form, HttpServletResponse response, Model model, RedirectAttributes redirect) {
        try {
            Reason reason = form.because();
            boolean first = revocations
                    .revoke(caller.get(), form.target(), reason, form.kills())
                    .first();
            redirect.addFlashAttribute("done", first ? "revocations.done" : "revocations.before");
            return "redirect:/governance/revocations";
        } catch (HotUpdateException refused) {
            response.setStatus(refused.code().status());
            model.addAttribute("refused", refused);
            return show(form, PageRequest.first(), model);
        }
    }
}
