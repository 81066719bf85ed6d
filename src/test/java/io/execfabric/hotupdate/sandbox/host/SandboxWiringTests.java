package io.execfabric.hotupdate.sandbox.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.execfabric.hotupdate.sandbox.MaxLimitProperties;
import io.execfabric.hotupdate.sandbox.Sandbox;
import io.execfabric.hotupdate.sandbox.TenantLimitProperties;
import io.execfabric.hotupdate.sandbox.health.SandboxHealthIndicator;
import io.execfabric.hotupdate.shared.HotUpdateProperties;
import io.execfabric.hotupdate.shared.Ids;
import io.execfabric.hotupdate.shared.NodeRoleProperties;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.actuate.health.Status;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

class SandboxWiringTests {

    @TempDir
    Path home;

    @Test
    void theModuleStartsIsolatedAndClearsItsWorkAreaAtItsEnd() {
        context().run(context -> {
            assertThat(context).hasSingleBean(Sandbox.class);
            assertThat(context.getBean(SandboxHealthIndicator.class).health().getStatus())
                    .isEqualTo(Status.UP);
            assertThat(context.getBean(WorkArea.class).accounts()).exists();
        });

        assertThat(home.resolve("scratch")).isEmptyDirectory();
    }

    @Test
    void whatAKilledServerLeftIsRemovedAndNothingElse() throws Exception {
        Path scratch = Files.createDirectories(home.resolve("scratch"));
        Path dead = Files.createDirectories(scratch.resolve("hotupdate-sandbox-4999999-1/run-1"));
        Path alive = Files.createDirectories(scratch.resolve("hotupdate-sandbox-1-1"));
        Path foreign = Files.createDirectories(scratch.resolve("uploads"));

        Leftovers.remove(scratch);

        assertThat(dead.getParent()).doesNotExist();
        assertThat(alive).exists();
        assertThat(foreign).exists();
    }

    @Test
    void rootIsNoUserIdForRuns() {
        context()
                .withPropertyValues("hotupdate.sandbox.uid=0")
                .run(context -> assertThat(context).hasFailed());
    }

    private ApplicationContextRunner context() {
        return new ApplicationContextRunner()
                .withUserConfiguration(Module.class)
                .withPropertyValues("hotupdate.home=" + home);
    }

    @Configuration(proxyBeanMethods = false)
    @ComponentScan(
            basePackageClasses = Sandbox.class,
            excludeFilters =
                    @ComponentScan.Filter(
                            type = org.springframework.context.annotation.FilterType.REGEX,
                            pattern = ".*Tests.*"))
    @EnableConfigurationProperties({
        HotUpdateProperties.class,
        NodeRoleProperties.class,
        SandboxProperties.class,
        MaxLimitProperties.class,
        TenantLimitProperties.class
    })
    static class Module {

        @Bean
        Ids ids() {
            return () -> UUID.randomUUID().toString();
        }
    }
}
