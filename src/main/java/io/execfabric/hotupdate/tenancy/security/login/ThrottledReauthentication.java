package io.execfabric.hotupdate.tenancy.security.login;

import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.Reauthentication;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Through the same gate as the log-in, as from the address of the present request: who guesses here guesses there. */
@Component
class ThrottledReauthentication implements Reauthentication {

    private final PasswordGate gate;

    ThrottledReauthentication(PasswordGate gate) {
        this.gate = gate;
    }

    @Override
    public boolean isRight(Caller caller, @Nullable String password) {
        return gate.enter(caller.user(), password == null ? "" : password, address())
                .isPresent();
    }

    private static String address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes here
                ? here.getRequest().getRemoteAddr()
                : "";
    }
}
