/** The bytes of packages, by digest. */
@NullMarked
package io.execfabric.hotupdate.submission.store;

import org.jspecify.annotations.NullMarked;
