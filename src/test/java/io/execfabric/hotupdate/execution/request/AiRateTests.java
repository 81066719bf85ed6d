package io.execfabric.hotupdate.execution.request;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.execfabric.hotupdate.shared.QuotaExceeded;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.support.SettableClock;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.Role;
import io.execfabric.hotupdate.tenancy.TokenKind;
import io.execfabric.hotupdate.tenancy.TokenName;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** One AI token's requests hold up neither a person's nor another token's. */
class AiRateTests {

    private static final TenantId ACME = new TenantId("acme");

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-23T10:00:00Z"));
    private final AiRate rate = new AiRate(new AiRateProperties(2), clock);

    @Test
    void aTokenWaitsWhenItAsksTooOften() {
        Caller busy = ai("t1");
        rate.take(busy);
        rate.take(busy);
        assertThatThrownBy(() -> rate.take(busy))
                .isInstanceOf(QuotaExceeded.class)
                .hasMessageContaining("2 runs a minute");
        rate.take(ai("t2"));
        Caller person = new Caller("ada", ACME, Set.of(Role.TENANT_MEMBER), TokenKind.USER);
        for (int i = 0; i < 10; i++) {
            rate.take(person.through(new TokenName("t1", "same")));
        }
        clock.advance(Duration.ofSeconds(31));
        rate.take(busy);
    }

    private static Caller ai(String token) {
        return new Caller("ada", ACME, Set.of(Role.AI), TokenKind.AI).through(new TokenName(token, token));
    }
}
