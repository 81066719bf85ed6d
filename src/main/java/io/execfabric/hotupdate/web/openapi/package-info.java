/**
 * The document at {@code /v3/api-docs}: generated from the controllers, and completed here by what holds for all of them
 * (which statuses, which fields are always there, what a problem looks like). May call the web module alone.
 */
@NullMarked
package io.execfabric.hotupdate.web.openapi;

import org.jspecify.annotations.NullMarked;
