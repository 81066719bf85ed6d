package io.execfabric.hotupdate.tenancy.security.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.execfabric.hotupdate.shared.QuotaExceeded;
import io.execfabric.hotupdate.support.HotUpdateTest;
import io.execfabric.hotupdate.support.SettableClock;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.Role;
import io.execfabric.hotupdate.tenancy.UserDirectory;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;

/** The log-in, HTTP Basic and "the password once more" draw on one budget, in a time that stands still. */
@HotUpdateTest
class PasswordGateTests {

    private static final String USER = "acme-confirmer";
    private static final String RIGHT = "acme-confirmer-demo";
    private static final Caller CALLER = new Caller(USER, null, Set.of(Role.TENANT_MEMBER), null);

    @Autowired
    private UserDirectory people;

    @Autowired
    private ApplicationEventPublisher events;

    private final SettableClock clock = new SettableClock(Clock.systemUTC().instant());

    @Test
    void guessesAtAllDoorsCountTogetherAndARightOneIsNotToldFromAWrongOnePastTheBudget() {
        LoginAudit audit = new LoginAudit(events, people, clock);
        PasswordGate gate = new PasswordGate(people, new LoginThrottle(clock), audit);
        DirectoryAuthenticationProvider login = new DirectoryAuthenticationProvider(people, gate, audit);
        ThrottledReauthentication again = new ThrottledReauthentication(gate);
        for (int i = 0; i < 10; i++) {
            assertThat(again.isRight(CALLER, "guess " + i)).isFalse();
            assertThatThrownBy(() -> login.authenticate(of("guess"))).isInstanceOf(BadCredentialsException.class);
        }

        assertThatThrownBy(() -> login.authenticate(of("guess"))).isInstanceOf(LockedException.class);
        assertThatThrownBy(() -> login.authenticate(of(RIGHT))).isInstanceOf(LockedException.class);
        assertThatThrownBy(() -> again.isRight(CALLER, RIGHT)).isInstanceOf(QuotaExceeded.class);

        clock.advance(Duration.ofSeconds(3));
        assertThat(again.isRight(CALLER, RIGHT)).isTrue();
        assertThat(login.authenticate(of(RIGHT)).getName()).isEqualTo(USER);
    }

    private static UsernamePasswordAuthenticationToken of(String password) {
        return UsernamePasswordAuthenticationToken.unauthenticated(USER, password);
    }
}
