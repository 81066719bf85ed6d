/** Texts of people, as far as they are to be stored and shown. */
@NullMarked
package io.execfabric.hotupdate.shared.text;

import org.jspecify.annotations.NullMarked;
