/** Bytes that somebody keeps as a file: their name, their tag, and parts of them. */
@NullMarked
package io.execfabric.hotupdate.shared.download;

import org.jspecify.annotations.NullMarked;
