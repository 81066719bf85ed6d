package io.execfabric.hotupdate.tenancy.web;

import io.execfabric.hotupdate.shared.page.ItemList;
import io.execfabric.hotupdate.shared.page.PageRequest;
import io.execfabric.hotupdate.tenancy.CurrentCaller;
import io.execfabric.hotupdate.tenancy.IssuedToken;
import io.execfabric.hotupdate.tenancy.TokenFacts;
import io.execfabric.hotupdate.tenancy.Tokens;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
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
@Tag(name = "Tokens")
@RequestMapping("/api/v1/tokens")
class TokenApiController {

    private final Tokens tokens;
    private final CurrentCaller caller;

    TokenApiController(Tokens tokens, CurrentCaller caller) {
        this.tokens = tokens;
        this.caller = caller;
    }

    @Operation(
            operationId = "createToken",
            summary = "Make a token; its text is answered this once",
            description =
                    "Scopes narrow it: `read` reads, `submit` hands in and follows what it handed in, `run` asks for"
                            + " runs and follows them, `manage` does all else that changes something. None: all that you may.")
    @SecurityRequirement(name = "bearer")
    @SecurityRequirement(name = "basic")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    NewTokenAnswer issue(@RequestBody NewTokenRequest request) {
        IssuedToken issued = tokens.issue(caller.get(), request.wanted());
        return NewTokenAnswer.of(issued);
    }

    @Operation(operationId = "listTokens", summary = "Your own tokens")
    @GetMapping
    ItemList<TokenFacts> list(PageRequest page) {
        return tokens.list(caller.get(), page);
    }

    @Operation(operationId = "deleteToken", summary = "End a token, and what runs on it")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(@PathVariable String id) {
        tokens.revoke(caller.get(), id);
    }
}
