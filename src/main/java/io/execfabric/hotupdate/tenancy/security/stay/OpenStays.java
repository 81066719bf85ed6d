package io.execfabric.hotupdate.tenancy.security.stay;

import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.wording.Wording;
import io.execfabric.hotupdate.tenancy.Stay;
import io.execfabric.hotupdate.tenancy.Stays;
import io.execfabric.hotupdate.tenancy.TokenRevoked;
import io.execfabric.hotupdate.tenancy.people.UserChanged;
import io.execfabric.hotupdate.tenancy.security.caller.Credential;
import io.execfabric.hotupdate.tenancy.security.caller.Credential.Standing;
import io.execfabric.hotupdate.tenancy.security.caller.CredentialCheck;
import jakarta.annotation.PreDestroy;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * All requests that are under way on this node, and what outlives them. Once a second the tables are asked for all of them
 * together, so that an end that another node made is noticed; one that this node made is at once.
 */
@Component
class OpenStays implements Stays {

    private static final Logger LOG = LoggerFactory.getLogger(OpenStays.class);
    private static final String KEY = OpenStays.class.getName();
    private static final long TURN_MILLIS = 1000;

    private final Set<OpenStay> open = ConcurrentHashMap.newKeySet();
    private final CredentialCheck check;
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(daemons());

    OpenStays(CredentialCheck check) {
        this.check = check;
        clockwork.scheduleAtFixedRate(() -> lookAt(stay -> true), TURN_MILLIS, TURN_MILLIS, TimeUnit.MILLISECONDS);
    }

    OpenStay enter(Credential credential, HttpServletRequest request) {
        OpenStay stay = add(credential);
        request.setAttribute(KEY, stay);
        return stay;
    }

    @Override
    public Stay current() {
        return ofThisRequest().<Stay>map(stay -> stay).orElse(Stay.UNBOUNDED);
    }

    @Override
    public Kept keep() {
        return ofThisRequest()
                .map(stay -> add(stay.credential()))
                .orElseThrow(() -> new HotUpdateException(ErrorCode.NOT_AUTHENTICATED, Wording.of("sign-in.please")));
    }

    @Override
    public void confirm() {
        ofThisRequest().ifPresent(stay -> {
            check.holdPassword(stay.credential());
            stay.found(check.of(Set.of(stay.credential())).getOrDefault(stay.credential(), Standing.GONE));
            stay.requireKnown();
        });
    }

    /** The browser's session is over, or somebody else's from now on. */
    void ended(String session) {
        open.stream()
                .filter(stay -> session.equals(stay.credential().session()))
                .forEach(stay -> stay.found(Standing.GONE));
    }

    @TransactionalEventListener(fallbackExecution = true)
    void revoked(TokenRevoked token) {
        soon(stay -> token.tokenId().equals(stay.credential().token()));
    }

    @TransactionalEventListener(fallbackExecution = true)
    void changed(UserChanged person) {
        soon(stay -> person.user().equals(stay.credential().user()));
    }

    @PreDestroy
    void stop() {
        clockwork.shutdownNow();
    }

    private void soon(Predicate<OpenStay> which) {
        if (open.stream().anyMatch(which)) {
            clockwork.execute(() -> lookAt(which));
        }
    }

    private void lookAt(Predicate<OpenStay> which) {
        try {
            List<OpenStay> some =
                    open.stream().filter(which.and(stay -> !stay.isOver())).toList();
            Map<Credential, Standing> now =
                    check.of(some.stream().map(OpenStay::credential).toList());
            some.forEach(stay -> stay.found(now.getOrDefault(stay.credential(), Standing.GONE)));
        } catch (RuntimeException e) {
            LOG.warn("Whether those who are here may stay was not asked in this turn", e);
        }
    }

    private OpenStay add(Credential credential) {
        OpenStay stay = new OpenStay(credential, open::remove);
        open.add(stay);
        return stay;
    }

    private static Optional<OpenStay> ofThisRequest() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                        && attributes.getRequest().getAttribute(KEY) instanceof OpenStay stay
                ? Optional.of(stay)
                : Optional.empty();
    }

    private static CustomizableThreadFactory daemons() {
        CustomizableThreadFactory threads = new CustomizableThreadFactory("stay-turn-");
        threads.setDaemon(true);
        return threads;
    }
}
