package io.execfabric.hotupdate.tenancy.identity;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/** Reads the identity tables whole: in a thread of the webapps the engine would show the signed-in person's own rows alone. */
@Component
class EngineView {

    private final IdentityService identity;

    EngineView(IdentityService identity) {
        this.identity = identity;
    }

    <T> T whole(Supplier<T> work) {
        Authentication signedIn = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            return work.get();
        } finally {
            identity.setAuthentication(signedIn);
        }
    }
}
