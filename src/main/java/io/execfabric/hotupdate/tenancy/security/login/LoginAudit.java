package io.execfabric.hotupdate.tenancy.security.login;

import io.execfabric.hotupdate.shared.Audited;
import io.execfabric.hotupdate.shared.KeyedBuckets;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.UserDirectory;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Who signed in, and who tried to. Wrong passwords are as many as the throttle lets through; what it refuses is written once
 * a minute. A name that nobody bears is not written: it may be a password in the wrong field.
 */
@Component
class LoginAudit {

    private static final String UNKNOWN = "unknown";

    private final ApplicationEventPublisher events;
    private final UserDirectory people;
    private final KeyedBuckets<String> throttled;

    LoginAudit(ApplicationEventPublisher events, UserDirectory people, Clock clock) {
        this.events = events;
        this.people = people;
        this.throttled = new KeyedBuckets<>(clock);
    }

    void signedIn(Caller caller, String address) {
        publish(Optional.of(caller), "SIGNED_IN", "Signed in with a password", address);
    }

    void failed(String user, String address) {
        publish(people.find(user), "SIGN_IN_FAILED", "Wrong user name or password", address);
    }

    void throttled(String user, String address) {
        if (throttled.take(user + " " + address, 1)) {
            publish(people.find(user), "SIGN_IN_THROTTLED", "Too many wrong passwords", address);
        }
    }

    private void publish(Optional<Caller> known, String action, String what, String address) {
        String user = known.map(Caller::user).orElse(UNKNOWN);
        TenantId tenant = known.map(Caller::tenant).orElse(null);
        events.publishEvent(new Audited(tenant, user, action, "user", user, what + ", from " + address + "."));
    }
}
