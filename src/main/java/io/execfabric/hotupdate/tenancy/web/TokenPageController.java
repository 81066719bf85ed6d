package io.execfabric.hotupdate.tenancy.web;

import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.page.PageRequest;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.CurrentCaller;
import io.execfabric.hotupdate.tenancy.NewToken;
import io.execfabric.hotupdate.tenancy.TokenKind;
import io.execfabric.hotupdate.tenancy.TokenScope;
import io.execfabric.hotupdate.tenancy.Tokens;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The caller's own tokens as a page. A new token's text is in the answer to its making, and nowhere after. */
@Controller
class TokenPageController {

    private final Tokens tokens;
    private final CurrentCaller currentCaller;

    TokenPageController(Tokens tokens, CurrentCaller currentCaller) {
        this.tokens = tokens;
        this.currentCaller = currentCaller;
    }

    /** What the form for a new one shows; without a kind, the first that is offered. */
    record TokenForm(String name, @Nullable TokenKind kind, int expiresInDays, List<TokenScope> scopes) {

        static final TokenForm EMPTY = new TokenForm("", null, NewToken.DEFAULT_DAYS, List.of());
    }

    @GetMapping("/tokens")
    String list(Model model) {
        return page(TokenForm.EMPTY, model);
    }

    /** Answered without a redirect, so that the text never lies in a session. */
    @PostMapping("/tokens")
    String issue(
            @RequestParam String name,
            @RequestParam TokenKind kind,
            @RequestParam(defaultValue = "" + NewToken.DEFAULT_DAYS) int expiresInDays,
            @RequestParam(defaultValue = "") List<TokenScope> scopes,
            HttpServletResponse response,
            Model model) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        try {
            NewToken wanted = new NewToken(name, kind, expiresInDays, scopes);
            model.addAttribute("issued", tokens.issue(currentCaller.get(), wanted));
        } catch (HotUpdateException refused) {
            response.setStatus(refused.code().status());
            model.addAttribute("refused", refused);
            return page(new TokenForm(name, kind, expiresInDays, scopes), model);
        }
        return list(model);
    }

    @PostMapping("/tokens/{id}/revocation")
    String revoke(@PathVariable String id, RedirectAttributes redirect) {
        tokens.revoke(currentCaller.get(), id);
        redirect.addFlashAttribute("done", "tokens.revoked");
        return "redirect:/tokens";
    }

    private String page(TokenForm form, Model model) {
        Caller caller = currentCaller.get();
        model.addAttribute("form", form);
        model.addAttribute("tokens", tokens.list(caller, PageRequest.of(PageRequest.MAX_LIMIT, null)));
        model.addAttribute("kinds", caller.isPlatform() ? List.of(TokenKind.USER) : TokenKind.made());
        model.addAttribute("scopes", TokenScope.values());
        return "tenancy/tokens";
    }
}
