/** From a request to an accepted run: input, rights, quota, idempotency; and cancelling it. */
@NullMarked
package io.execfabric.hotupdate.execution.request;

import org.jspecify.annotations.NullMarked;
