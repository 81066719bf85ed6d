/** Signing in, and how often one may try. */
@NullMarked
package io.execfabric.hotupdate.tenancy.security.login;

import org.jspecify.annotations.NullMarked;
