package io.execfabric.hotupdate.submission.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.execfabric.hotupdate.support.Browser;
import io.execfabric.hotupdate.support.HotUpdateTest;
import io.execfabric.hotupdate.support.Noise;
import io.execfabric.hotupdate.support.RestCaller;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The small sister of the minute that only the long tests have: by the door that keeps nothing. */
@HotUpdateTest
class NoiseTests {

    @LocalServerPort
    int port;

    @Test
    void whatOneTenantSendsIsFeltByNobodyElse() {
        Noise noise = new Noise(RestCaller.of(port, "acme-admin"));
        Browser other = new Browser(port);
        other.signIn("globex-member", "globex-member-demo");

        List<Long> looks = noise.during(
                Duration.ofSeconds(5),
                "/api/v1/submissions/check",
                () -> other.get("/skills").statusCode());

        // on a machine that builds and tests something else as well
        assertThat(looks.get(looks.size() * 95 / 100)).isLessThan(2_000);
        assertThat(noise.answers().keySet()).allMatch(status -> status < 500);
    }
}
