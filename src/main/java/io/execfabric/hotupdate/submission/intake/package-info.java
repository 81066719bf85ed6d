/** What a request must fulfil beside its folder, and the transactions that record it. */
@NullMarked
package io.execfabric.hotupdate.submission.intake;

import org.jspecify.annotations.NullMarked;
