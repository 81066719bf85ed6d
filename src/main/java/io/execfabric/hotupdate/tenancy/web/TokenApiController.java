package io.execfabric.hotupdate.tenancy.web;

import io.execfabric.hotupdate.shared.ItemList;
import io.execfabric.hotupdate.shared.PageRequest;
import io.execfabric.hotupdate.tenancy.CurrentCaller;
import io.execfabric.hotupdate.tenancy.IssuedToken;
import io.execfabric.hotupdate.tenancy.TokenFacts;
import io.execfabric.hotupdate.tenancy.Tokens;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The caller's own bearer tokens. */
@RestController
@RequestMapping("/api/v1/tokens")
class TokenApiController {

    private final Tokens tokens;
    private final CurrentCaller caller;

    TokenApiController(Tokens tokens, CurrentCaller caller) {
        this.tokens = tokens;
        this.caller = caller;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    NewTokenAnswer issue(@RequestBody NewTokenRequest request) {
        IssuedToken issued = tokens.issue(caller.get(), request.wanted());
        return NewTokenAnswer.of(issued);
    }

    @GetMapping
    ItemList<TokenFacts> list(PageRequest page) {
        return tokens.list(caller.get(), page);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable String id) {
        tokens.revoke(caller.get(), id);
    }
}
