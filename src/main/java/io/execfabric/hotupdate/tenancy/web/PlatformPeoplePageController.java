package io.execfabric.hotupdate.tenancy.web;

import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.page.PageRequest;
import io.execfabric.hotupdate.tenancy.CurrentCaller;
import io.execfabric.hotupdate.tenancy.Role;
import io.execfabric.hotupdate.tenancy.people.IssuedPassword;
import io.execfabric.hotupdate.tenancy.people.PlatformPeople;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The platform's own people as a page, for platform admins. A password is shown once, without a redirect. */
@Controller
@RequestMapping("/governance/people")
class PlatformPeoplePageController {

    private static final List<Role> ROLES = List.of(Role.REVIEWER, Role.PLATFORM_ADMIN);

    private final PlatformPeople people;
    private final CurrentCaller caller;

    PlatformPeoplePageController(PlatformPeople people, CurrentCaller caller) {
        this.people = people;
        this.caller = caller;
    }

    @GetMapping
    String list(PageRequest page, Model model) {
        return page(page, UserRequest.EMPTY, model);
    }

    @PostMapping
    String create(
            @RequestParam(required = false) @Nullable String id,
            @RequestParam(required = false) @Nullable String mail,
            @RequestParam(required = false) @Nullable List<String> roles,
            HttpServletResponse response,
            Model model) {
        UserRequest form = new UserRequest(id, mail, roles);
        return issuing(form, () -> people.createUser(caller.get(), form.wanted()), response, model);
    }

    @PostMapping("/{user}/password")
    String password(@PathVariable String user, HttpServletResponse response, Model model) {
        return issuing(UserRequest.EMPTY, () -> people.newPassword(caller.get(), user), response, model);
    }

    @PostMapping("/{user}/roles")
    String roles(
            @PathVariable String user,
            @RequestParam(required = false) @Nullable List<String> roles,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        UserRequest wanted = new UserRequest(user, null, roles);
        Runnable change = () -> people.setRoles(caller.get(), user, wanted.wantedRoles());
        return changing("people.roles.done", change, response, model, redirect);
    }

    @PostMapping("/{user}/lock")
    String lock(@PathVariable String user, HttpServletResponse response, Model model, RedirectAttributes redirect) {
        return changing("people.lock.done", () -> people.lock(caller.get(), user), response, model, redirect);
    }

    @PostMapping("/{user}/unlock")
    String unlock(@PathVariable String user, HttpServletResponse response, Model model, RedirectAttributes redirect) {
        return changing("people.unlock.done", () -> people.unlock(caller.get(), user), response, model, redirect);
    }

    private String issuing(
            UserRequest form, Supplier<IssuedPassword> change, HttpServletResponse response, Model model) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        try {
            model.addAttribute("issued", change.get());
            return page(PageRequest.first(), UserRequest.EMPTY, model);
        } catch (HotUpdateException refused) {
            return refused(form, refused, response, model);
        }
    }

    private String changing(
            String done, Runnable change, HttpServletResponse response, Model model, RedirectAttributes redirect) {
        try {
            change.run();
            redirect.addFlashAttribute("done", done);
            return "redirect:/governance/people";
        } catch (HotUpdateException refused) {
            return refused(UserRequest.EMPTY, refused, response, model);
        }
    }

    private String refused(UserRequest form, HotUpdateException refused, HttpServletResponse response, Model model) {
        response.setStatus(refused.code().status());
        model.addAttribute("refused", refused);
        return page(PageRequest.first(), form, model);
    }

    private String page(PageRequest page, UserRequest form, Model model) {
        model.addAttribute("users", people.users(caller.get(), page));
        model.addAttribute("roles", ROLES);
        model.addAttribute("usual", Role.REVIEWER);
        model.addAttribute("form", form);
        model.addAttribute("base", "/governance/people");
        model.addAttribute("governed", true);
        return "tenancy/people";
    }
}
