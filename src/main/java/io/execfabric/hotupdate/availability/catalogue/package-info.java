/** What tenants and the platform read and change about what is available. */
@NullMarked
package io.execfabric.hotupdate.availability.catalogue;

import org.jspecify.annotations.NullMarked;
