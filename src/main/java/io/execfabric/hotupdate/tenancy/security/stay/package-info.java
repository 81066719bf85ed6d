/** Ends all that a person holds open when they lose a right. */
@NullMarked
package io.execfabric.hotupdate.tenancy.security.stay;

import org.jspecify.annotations.NullMarked;
