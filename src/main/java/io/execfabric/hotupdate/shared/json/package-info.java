/** JSON to the digit, one document, bounded in depth. */
@NullMarked
package io.execfabric.hotupdate.shared.json;

import org.jspecify.annotations.NullMarked;
