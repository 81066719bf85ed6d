package io.execfabric.hotupdate.tenancy.web;

import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.QuotaExceeded;
import io.execfabric.hotupdate.shared.finding.Finding;
import io.execfabric.hotupdate.shared.finding.FindingCode;
import io.execfabric.hotupdate.shared.wording.Wording;
import io.execfabric.hotupdate.tenancy.CurrentCaller;
import io.execfabric.hotupdate.tenancy.people.OwnPassword;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The caller's own password as a page; for who has a one-time password, the only one. */
@Controller
@RequestMapping("/account")
class AccountPageController {

    private final OwnPassword password;
    private final CurrentCaller caller;

    AccountPageController(OwnPassword password, CurrentCaller caller) {
        this.password = password;
        this.caller = caller;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("newcomer", caller.get().isNewcomer());
        return "tenancy/account";
    }

    @PostMapping
    String change(
            @RequestParam(defaultValue = "") String current,
            @RequestParam(name = "new", defaultValue = "") String next,
            @RequestParam(defaultValue = "") String again,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        try {
            if (!next.equals(again)) {
                throw new HotUpdateException(
                        ErrorCode.INPUT_INVALID, Wording.of("password.differs"), List.of(differs()));
            }
            password.change(caller.get(), current, next);
            redirect.addFlashAttribute("changed", true);
            return "redirect:/account";
        } catch (QuotaExceeded tooOften) {
            response.setHeader(
                    HttpHeaders.RETRY_AFTER, Long.toString(tooOften.retryAfter().toSeconds()));
            model.addAttribute("throttled", true);
            return refused(tooOften, response, model);
        } catch (HotUpdateException refused) {
            return refused(refused, response, model);
        }
    }

    private String refused(HotUpdateException refused, HttpServletResponse response, Model model) {
        response.setStatus(refused.code().status());
        model.addAttribute("refused", refused);
        for (String field : List.of("current", "new", "again")) {
            model.addAttribute("of_" + field, faultsOf(refused, field));
        }
        return show(model);
    }

    private static List<Finding> faultsOf(HotUpdateException refused, String field) {
        return refused.findings().stream()
                .filter(fault -> fault.path().equals(field))
                .toList();
    }

    private static Finding differs() {
        return Finding.worded(FindingCode.FIELD_INVALID, "again", "password.again");
    }
}
