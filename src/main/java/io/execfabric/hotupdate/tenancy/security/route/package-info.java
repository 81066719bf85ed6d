/** Which address is for whom: the route table, and what is said to those who may not. */
@NullMarked
package io.execfabric.hotupdate.tenancy.security.route;

import org.jspecify.annotations.NullMarked;
