package io.execfabric.hotupdate.audit.web;

import io.execfabric.hotupdate.audit.AuditLog;
import io.execfabric.hotupdate.audit.AuditVerification;
import io.execfabric.hotupdate.shared.page.PageRequest;
import io.execfabric.hotupdate.tenancy.CurrentCaller;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The trail as admins read it: a tenant's own below {@code /audit}, all of it below Governance. */
@Controller
class AuditPageController {

    private final AuditLog log;
    private final AuditVerification verification;
    private final CurrentCaller caller;

    AuditPageController(AuditLog log, AuditVerification verification, CurrentCaller caller) {
        this.log = log;
        this.verification = verification;
        this.caller = caller;
    }

    @GetMapping("/audit")
    String own(@ModelAttribute("query") AuditQuery query, PageRequest page, Model model) {
        return page("/audit", query, page, model);
    }

    @GetMapping("/governance/audit")
    String all(
            @ModelAttribute("query") AuditQuery query,
            PageRequest page,
            @RequestParam(required = false) @Nullable String verify,
            Model model) {
        if (verify != null) {
            model.addAttribute("report", verification.verify(caller.get()));
        }
        return page("/governance/audit", query, page, model);
    }

    private String page(String path, AuditQuery query, PageRequest page, Model model) {
        model.addAttribute("path", path);
        model.addAttribute("entries", log.list(caller.get(), query.criteria(), page));
        model.addAttribute("head", verification.head(caller.get()));
        return "audit/trail";
    }
}
