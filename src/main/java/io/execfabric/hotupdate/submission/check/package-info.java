/** STEP 1 and 2: a folder is unpacked, held against the rules, and its entry read by its own interpreter. */
@NullMarked
package io.execfabric.hotupdate.submission.check;

import org.jspecify.annotations.NullMarked;
