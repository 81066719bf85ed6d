/**
 * The demo world of profile {@code demo}: made at first start by the real process and its real people, so that every page,
 * Tasklist and Cockpit have something true to show. Nothing calls it; it calls the facades that people use.
 */
@ApplicationModule(
        displayName = "Demo world",
        allowedDependencies = {"shared", "tenancy", "submission", "review", "execution"})
@NullMarked
package io.execfabric.hotupdate.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
