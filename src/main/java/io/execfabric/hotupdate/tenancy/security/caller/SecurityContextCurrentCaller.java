package io.execfabric.hotupdate.tenancy.security.caller;

import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.wording.Wording;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.CurrentCaller;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The caller that the filter chain has put into the security context. */
@Component
class SecurityContextCurrentCaller implements CurrentCaller {

    @Override
    public Caller get() {
        return find().orElseThrow(
                        () -> new HotUpdateException(ErrorCode.NOT_AUTHENTICATED, Wording.of("sign-in.please")));
    }

    @Override
    public Optional<Caller> find() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof CallerAuthentication signedIn
                ? Optional.of(signedIn.getPrincipal())
                : Optional.empty();
    }
}
