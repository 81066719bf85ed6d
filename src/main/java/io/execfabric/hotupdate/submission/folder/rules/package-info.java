/** What a folder must hold and how it must be written. */
@NullMarked
package io.execfabric.hotupdate.submission.folder.rules;

import org.jspecify.annotations.NullMarked;
