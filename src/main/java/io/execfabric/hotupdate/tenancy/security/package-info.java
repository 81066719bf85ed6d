/** The one login: filter chains, the route table that they read, throttling, the engine webapps' sign-on. */
@NullMarked
package io.execfabric.hotupdate.tenancy.security;

import org.jspecify.annotations.NullMarked;
