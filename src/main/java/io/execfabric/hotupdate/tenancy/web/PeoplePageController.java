package io.execfabric.hotupdate.tenancy.web;

import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.shared.page.PageRequest;
import io.execfabric.hotupdate.tenancy.CurrentCaller;
import io.execfabric.hotupdate.tenancy.Role;
import io.execfabric.hotupdate.tenancy.people.IssuedPassword;
import io.execfabric.hotupdate.tenancy.people.People;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
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

/** A tenant's people as a page, for platform admins and for the tenant's own. A password is shown once, without a redirect. */
@Controller
@RequestMapping({"/governance/tenants/{tenant}/users", "/users"})
class PeoplePageController {

    private static final List<Role> ROLES = List.of(Role.TENANT_ADMIN, Role.TENANT_MEMBER, Role.CONFIRMER);

    private final People people;
    private final CurrentCaller caller;

    PeoplePageController(People people, CurrentCaller caller) {
        this.people = people;
        this.caller = caller;
    }

    @GetMapping
    String list(@PathVariable(required = false) @Nullable String tenant, PageRequest page, Model model) {
        return page(tenant, page, UserRequest.EMPTY, model);
    }

    @PostMapping
    String create(
            @PathVariable(required = false) @Nullable String tenant,
            @RequestParam(required = false) @Nullable String id,
            @RequestParam(required = false) @Nullable String mail,
            @RequestParam(required = false) @Nullable List<String> roles,
            HttpServletResponse response,
            Model model) {
        UserRequest form = new UserRequest(id, mail, roles);
        return issuing(tenant, form, whose -> people.createUser(caller.get(), whose, form.wanted()), response, model);
    }

    @PostMapping("/{user}/password")
    String password(
            @PathVariable(required = false) @Nullable String tenant,
            @PathVariable String user,
            HttpServletResponse response,
            Model model) {
        return issuing(
                tenant, UserRequest.EMPTY, whose -> people.newPassword(caller.get(), whose, user), response, model);
    }

    @PostMapping("/{user}/roles")
    String roles(
            @PathVariable(required = false) @Nullable String tenant,
            @PathVariable String user,
            @RequestParam(required = false) @Nullable List<String> roles,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        UserRequest wanted = new UserRequest(user, null, roles);
        return changing(
                tenant,
                "people.roles.done",
                whose -> people.setRoles(caller.get(), whose, user, wanted.wantedRoles()),
                response,
                model,
                redirect);
    }

    @PostMapping("/{user}/lock")
    String lock(
            @PathVariable(required = false) @Nullable String tenant,
            @PathVariable String user,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        return changing(
                tenant, "people.lock.done", whose -> people.lock(caller.get(), whose, user), response, model, redirect);
    }

    @PostMapping("/{user}/unlock")
    String unlock(
            @PathVariable(required = false) @Nullable String tenant,
            @PathVariable String user,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        return changing(
                tenant,
                "people.unlock.done",
                whose -> people.unlock(caller.get(), whose, user),
                response,
                model,
                redirect);
    }

    private String issuing(
            @Nullable String tenant,
            UserRequest form,
            Function<TenantId, IssuedPassword> change,
            HttpServletResponse response,
            Model model) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        try {
            model.addAttribute("issued", change.apply(WhoseTenant.of(caller.get(), tenant)));
            return page(tenant, PageRequest.first(), UserRequest.EMPTY, model);
        } catch (HotUpdateException refused) {
            return refused(tenant, form, refused, response, model);
        }
    }

    private String changing(
            @Nullable String tenant,
            String done,
            Consumer<TenantId> change,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        try {
            change.accept(WhoseTenant.of(caller.get(), tenant));
            redirect.addFlashAttribute("done", done);
            return "redirect:" + base(tenant);
        } catch (HotUpdateException refused) {
            return refused(tenant, UserRequest.EMPTY, refused, response, model);
        }
    }

    private String refused(
            @Nullable String tenant,
            UserRequest form,
            HotUpdateException refused,
            HttpServletResponse response,
            Model model) {
        response.setStatus(refused.code().status());
        model.addAttribute("refused", refused);
        return page(tenant, PageRequest.first(), form, model);
    }

    private String page(@Nullable String tenant, PageRequest page, UserRequest form, Model model) {
        TenantId whose = WhoseTenant.of(caller.get(), tenant);
        model.addAttribute("tenant", people.tenant(caller.get(), whose));
        model.addAttribute("users", people.users(caller.get(), whose, page));
        model.addAttribute("roles", ROLES);
        model.addAttribute("usual", Role.TENANT_MEMBER);
        model.addAttribute("admin", Role.TENANT_ADMIN);
        model.addAttribute("front", tenant == null ? whose.value() + "." : null);
        model.addAttribute("form", form);
        model.addAttribute("base", base(tenant));
        model.addAttribute("governed", tenant != null);
        return "tenancy/people";
    }

    private static String base(@Nullable String tenant) {
        return tenant == null ? "/users" : "/governance/tenants/" + tenant + "/users";
    }
}
