package io.execfabric.hotupdate.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.execfabric.hotupdate.shared.RunLimit;
import io.execfabric.hotupdate.shared.RunLimits;
import io.execfabric.hotupdate.shared.TenantId;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RunLimitRulesTests {

    private static final TenantId ACME = new TenantId("acme");
    private static final TenantId GLOBEX = new TenantId("globex");
    private static final long MIB = 1024L * 1024L;
    private static final SandboxLimits STANDARD = SandboxLimits.standard().withWallTime(Duration.ofMillis(60_500));

    private final MaxLimitProperties platform = new MaxLimitProperties(300, 200, 1024, 128, 100, 256, 1024, 16);
    private final RunLimitRules rules = new RunLimitRules(
            platform, new TenantLimitProperties(Map.of("acme", Map.of("memory-mib", 256, "wall_seconds", 900))));

    @Test
    void whoAsksForNothingGetsTheStandard() {
        assertThat(rules.granted(GLOBEX, RunLimits.NONE, STANDARD)).isEqualTo(STANDARD);
    }

    @Test
    void aWishIsGrantedUpToThePlatformsMost() {
        SandboxLimits granted =
                rules.granted(GLOBEX, asked(Map.of(RunLimit.WALL_SECONDS, 200, RunLimit.CPU_SECONDS, 500)), STANDARD);

        assertThat(granted.wallTime()).isEqualTo(Duration.ofSeconds(200));
        assertThat(granted.perProcess().cpuSeconds()).isEqualTo(200);
        assertThat(granted.perProcess().memoryBytes())
                .isEqualTo(STANDARD.perProcess().memoryBytes());
    }

    @Test
    void aTenantsMostHoldsForWishesAndForTheStandard() {
        assertThat(rules.granted(ACME, RunLimits.NONE, STANDARD).perProcess().memoryBytes())
                .isEqualTo(256 * MIB);
        assertThat(rules.granted(ACME, asked(Map.of(RunLimit.MEMORY_MIB, 800)), STANDARD)
                        .perProcess()
                        .memoryBytes())
                .isEqualTo(256 * MIB);
        assertThat(rules.granted(ACME, asked(Map.of(RunLimit.MEMORY_MIB, 100)), STANDARD)
                        .perProcess()
                        .memoryBytes())
                .isEqualTo(100 * MIB);
    }

    @Test
    void aTenantsMostNeverExceedsThePlatforms() {
        assertThat(rules.most(ACME).of(RunLimit.WALL_SECONDS)).isEqualTo(300);
        assertThat(rules.granted(ACME, asked(Map.of(RunLimit.WALL_SECONDS, 800)), STANDARD)
                        .wallTime())
                .isEqualTo(Duration.ofSeconds(300));
    }

    @Test
    void everyLimitReachesTheSandbox() {
        for (RunLimit limit : RunLimit.values()) {
            int other = limit.least() + 1;
            SandboxLimits granted = rules.granted(GLOBEX, asked(Map.of(limit, other)), STANDARD);

            assertThat(granted.in(limit)).as(limit.key()).isEqualTo(other);
            assertThat(Arrays.stream(RunLimit.values()).filter(each -> each != limit))
                    .allSatisfy(each -> assertThat(granted.in(each)).isEqualTo(STANDARD.in(each)));
        }
    }

    @Test
    void aSettingForATenantThatNamesNoLimitStopsTheStart() {
        assertThatThrownBy(() -> new TenantLimitProperties(Map.of("acme", Map.of("memry-mib", 256))))
                .hasMessageContaining("memry-mib");
    }

    @Test
    void limitsAreReadBackAsTheyWereWritten() {
        RunLimits limits = asked(Map.of(RunLimit.OPEN_FILES, 99, RunLimit.WALL_SECONDS, 7));

        assertThat(limits.line()).isEqualTo("wallSeconds=7,openFiles=99");
        assertThat(RunLimits.ofLine(limits.line())).isEqualTo(limits);
        assertThat(RunLimits.ofLine(null)).isEqualTo(RunLimits.NONE);
        assertThat(RunLimits.ofJson(limits.json())).isEqualTo(limits);
        assertThatThrownBy(() -> asked(Map.of(RunLimit.MEMORY_MIB, 1))).hasMessageContaining("at least 64");
    }

    private static RunLimits asked(Map<RunLimit, Integer> values) {
        return new RunLimits(values);
    }
}
