/**
 * The server processes that share one database: each says that it is alive and how busy it is, and each knows the others.
 * Who runs what is not decided here.
 */
@ApplicationModule(
        displayName = "Node",
        allowedDependencies = {"shared", "tenancy"})
@NullMarked
package io.execfabric.hotupdate.node;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
