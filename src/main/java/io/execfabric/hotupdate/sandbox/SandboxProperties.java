package io.execfabric.hotupdate.sandbox;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the sandbox.
 *
 * @param uid the user and group id that runs get when this server is root; nobody else on this host should have it
 */
@ConfigurationProperties("hotupdate.sandbox")
record SandboxProperties(@DefaultValue("20001") int uid) {

    SandboxProperties {
        if (uid <= 0) {
            throw new IllegalArgumentException("hotupdate.sandbox.uid has to be an unprivileged user id");
        }
    }
}
