package io.execfabric.hotupdate.mcp.web;

import io.execfabric.hotupdate.recommendation.Offer;
import io.execfabric.hotupdate.recommendation.Offers;
import io.execfabric.hotupdate.shared.page.ItemList;
import io.execfabric.hotupdate.shared.page.PageRequest;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.CurrentCaller;
import io.execfabric.hotupdate.tenancy.TokenFacts;
import io.execfabric.hotupdate.tenancy.TokenKind;
import io.execfabric.hotupdate.tenancy.Tokens;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One token: when it was used, and the very list that an assistant with it is offered now. */
@Controller
class TokenOffersPageController {

    private final Tokens tokens;
    private final Offers offers;
    private final CurrentCaller callers;

    TokenOffersPageController(Tokens tokens, Offers offers, CurrentCaller callers) {
        this.tokens = tokens;
        this.offers = offers;
        this.callers = callers;
    }

    @GetMapping("/tokens/{id}")
    String show(@PathVariable String id, PageRequest page, Model model) {
        Caller owner = callers.get();
        TokenFacts token = tokens.find(owner, id);
        model.addAttribute("token", token);
        model.addAttribute("forAssistants", owner.tenant() != null && isForAssistants(token));
        model.addAttribute("offers", offered(owner, token, page));
        return "mcp/token";
    }

    private ItemList<Offer> offered(Caller owner, TokenFacts token, PageRequest page) {
        return isForAssistants(token) ? offers.list(owner.asAssistant(), page) : ItemList.all(List.of());
    }

    private static boolean isForAssistants(TokenFacts token) {
        return token.kind() != TokenKind.AGENT && token.reachesTools();
    }
}
