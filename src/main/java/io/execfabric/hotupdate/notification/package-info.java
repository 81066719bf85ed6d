/**
 * Tells whoever must act next: always in the portal's inbox, and by e-mail where an SMTP server is configured. Listens to
 * what the steps and runs announce; nobody but {@code web} calls it. May call {@code shared}, {@code tenancy}, and read the
 * events of {@code breakglass}, {@code submission}, {@code release}, {@code capability} and {@code execution}.
 */
@ApplicationModule(
        displayName = "Notification",
        allowedDependencies = {
            "shared",
            "tenancy",
            "breakglass",
            "availability",
            "submission",
            "release",
            "capability",
            "execution"
        })
@NullMarked
package io.execfabric.hotupdate.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
