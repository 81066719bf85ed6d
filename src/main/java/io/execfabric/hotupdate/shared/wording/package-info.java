/** Sentences of ours without a language, and the language of whoever reads them. */
@NullMarked
package io.execfabric.hotupdate.shared.wording;

import org.jspecify.annotations.NullMarked;
