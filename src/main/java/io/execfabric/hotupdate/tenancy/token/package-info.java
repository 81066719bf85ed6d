/** Bearer tokens: made once, kept as a hash, read at each request. */
@NullMarked
package io.execfabric.hotupdate.tenancy.token;

import org.jspecify.annotations.NullMarked;
