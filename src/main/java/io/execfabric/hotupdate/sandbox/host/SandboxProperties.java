package io.execfabric.hotupdate.sandbox.host;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the sandbox.
 *
 * @param uid the user and group id that runs get when this server is root; nobody else on this host should have it
 * @param weakenedForDevelopment whether scripts run although the self-test found isolation missing; never in production
 * @param memoryGroup a delegated cgroup below which each run gets its own; by default one is looked for
 */
@ConfigurationProperties("hotupdate.sandbox")
public record SandboxProperties(
        @DefaultValue("20001") int uid,
        @DefaultValue("false") boolean weakenedForDevelopment,
        @Nullable Path memoryGroup) {

    public SandboxProperties {
        if (uid <= 0) {
            throw new IllegalArgumentException("hotupdate.sandbox.uid has to be an unprivileged user id");
        }
    }
}
