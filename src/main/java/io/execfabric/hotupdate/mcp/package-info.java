/**
 * The assistants' way in: a Model Context Protocol endpoint that lists what the availability policy offers to the token's
 * tenant, starts runs as an AI, and tells open sessions when their tenant's list has changed. Whoever comes in here is an
 * assistant, whatever person's token it bears.
 */
@ApplicationModule(
        displayName = "MCP",
        allowedDependencies = {"shared", "node", "tenancy", "capability", "availability", "recommendation", "execution"
        })
@NullMarked
package io.execfabric.hotupdate.mcp;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
