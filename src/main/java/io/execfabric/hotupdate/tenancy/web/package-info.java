/** Tokens and "who am I" over REST. */
@NullMarked
package io.execfabric.hotupdate.tenancy.web;

import org.jspecify.annotations.NullMarked;
