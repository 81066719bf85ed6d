/** What people do with the product by REST, from end to end; the classes of the parent package name the database. */
@NullMarked
package io.execfabric.hotupdate.journey;

import org.jspecify.annotations.NullMarked;
