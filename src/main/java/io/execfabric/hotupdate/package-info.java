/** ExecFabric Hot Update: a tenant's scripts go live without a redeploy and never round the platform. */
@NullMarked
package io.execfabric.hotupdate;

import org.jspecify.annotations.NullMarked;
