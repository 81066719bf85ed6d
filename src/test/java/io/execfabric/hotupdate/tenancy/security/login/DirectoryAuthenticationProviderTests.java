package io.execfabric.hotupdate.tenancy.security.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.Role;
import io.execfabric.hotupdate.tenancy.UserDirectory;
import io.execfabric.hotupdate.tenancy.security.caller.CallerAuthentication;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;

class DirectoryAuthenticationProviderTests {

    private final UserDirectory people = mock(UserDirectory.class);
    private final LoginAudit audit = mock(LoginAudit.class);
    private final DirectoryAuthenticationProvider login = new DirectoryAuthenticationProvider(
            people, new PasswordGate(people, new LoginThrottle(Clock.systemUTC()), audit), audit);

    @Test
    void aPasswordThatIsReplacedWhileItIsLookedAtOpensNothing() {
        AtomicReference<String> kept = new AtomicReference<>("of the old one");
        when(people.passwordStamp("ada")).thenAnswer(asked -> kept.get());
        when(people.authenticate("ada", "old")).thenAnswer(asked -> {
            kept.set("of the new one");
            return Optional.of(new Caller("ada", new TenantId("acme"), Set.of(Role.TENANT_MEMBER), null));
        });

        var signedIn = login.authenticate(new UsernamePasswordAuthenticationToken("ada", "old"));

        assertThat(((CallerAuthentication) signedIn).passwordStamp()).isEqualTo("of the old one");
    }
}
