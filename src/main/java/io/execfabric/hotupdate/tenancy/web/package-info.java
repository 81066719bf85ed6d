/** Tokens, tenants, people and "who am I", as pages and over REST. */
@NullMarked
package io.execfabric.hotupdate.tenancy.web;

import org.jspecify.annotations.NullMarked;
