package io.execfabric.hotupdate.support;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.execfabric.hotupdate.sandbox.IsolationReport;
import io.execfabric.hotupdate.sandbox.Sandbox;
import io.execfabric.hotupdate.shared.page.Cursors;
import io.execfabric.hotupdate.tenancy.Tokens;
import io.execfabric.hotupdate.tenancy.UserDirectory;
import io.execfabric.hotupdate.tenancy.security.caller.Credential;
import io.execfabric.hotupdate.tenancy.security.caller.Credential.Standing;
import io.execfabric.hotupdate.tenancy.security.caller.CredentialCheck;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** What every page of a slice asks for, whatever it is about. */
@TestConfiguration(proxyBeanMethods = false)
class SliceConfiguration {

    @Bean
    Clock clock() {
        return new SettableClock(Instant.parse("2026-03-01T12:00:00Z"));
    }

    /**
     * Whoever was let in stays for the whole request. The real one is asked each second from another thread: mocks behind it
     * would answer that somebody is gone, or be asked while a test teaches them.
     */
    @Bean
    @Primary
    CredentialCheck everybodyStays(UserDirectory people, Tokens tokens) {
        return new CredentialCheck(people, tokens) {
            @Override
            public Map<Credential, Standing> of(Collection<Credential> credentials) {
                return credentials.stream()
                        .distinct()
                        .collect(Collectors.toMap(Function.identity(), credential -> Standing.HOLDS));
            }
        };
    }

    /** A test says itself where a list goes on; that nobody else can is held by the tests of cursors. */
    @Bean
    Cursors cursors() {
        return new Cursors(() -> new byte[0]) {
            @Override
            public String seal(String list, String place) {
                return place;
            }

            @Override
            public String open(String list, String cursor) {
                return cursor;
            }
        };
    }

    /** The layout asks it whether to warn. */
    @Bean
    Sandbox sandbox() {
        Sandbox sandbox = mock(Sandbox.class);
        when(sandbox.isolation()).thenReturn(new IsolationReport(true, false, List.of(), List.of(), List.of()));
        return sandbox;
    }
}
