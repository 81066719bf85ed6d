package io.execfabric.hotupdate.notification.web;

import io.execfabric.hotupdate.notification.Notifications;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.page.PageRequest;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.Contact;
import io.execfabric.hotupdate.tenancy.Contacts;
import io.execfabric.hotupdate.tenancy.CurrentCaller;
import io.execfabric.hotupdate.tenancy.MailAddress;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The inbox, and where else its reader wants to be told. */
@Controller
class NotificationPageController {

    private static final String BACK = "redirect:/notifications";

    private final Notifications notifications;
    private final Contacts contacts;
    private final CurrentCaller currentCaller;

    NotificationPageController(Notifications notifications, Contacts contacts, CurrentCaller currentCaller) {
        this.notifications = notifications;
        this.contacts = contacts;
        this.currentCaller = currentCaller;
    }

    @GetMapping("/notifications")
    String list(PageRequest page, Model model) {
        Caller caller = currentCaller.get();
        Contact contact = contacts.of(caller.user());
        MailAddress address = contact.address();
        model.addAttribute("notifications", notifications.list(caller, page));
        if (!model.containsAttribute("address")) {
            model.addAttribute("address", address == null ? "" : address.value());
        }
        return "notification/inbox";
    }

    @PostMapping("/notifications/read")
    String readAll() {
        notifications.markAllRead(currentCaller.get());
        return BACK;
    }

    @PostMapping("/notifications/address")
    String address(
            @RequestParam(defaultValue = "") String address,
            Locale language,
            RedirectAttributes redirect,
            HttpServletResponse response,
            Model model) {
        String text = address.strip();
        try {
            MailAddress wanted = text.isEmpty() ? null : new MailAddress(text);
            contacts.keep(currentCaller.get().user(), wanted, language);
        } catch (HotUpdateException refused) {
            response.setStatus(refused.code().status());
            model.addAttribute("refused", refused);
            model.addAttribute("address", text);
            return list(PageRequest.first(), model);
        }
        redirect.addFlashAttribute("done", text.isEmpty() ? "notices.address.removed" : "notices.address.kept");
        return BACK;
    }
}
