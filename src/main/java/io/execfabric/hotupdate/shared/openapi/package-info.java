/** What controllers say about their answers where a Java type cannot; may call nothing. */
@NullMarked
package io.execfabric.hotupdate.shared.openapi;

import org.jspecify.annotations.NullMarked;
