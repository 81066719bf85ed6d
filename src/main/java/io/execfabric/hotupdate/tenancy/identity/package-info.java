/** The bridge to the engine's identity tables: users, groups, tenants, the rights of platform people, the first start. */
@NullMarked
package io.execfabric.hotupdate.tenancy.identity;

import org.jspecify.annotations.NullMarked;
