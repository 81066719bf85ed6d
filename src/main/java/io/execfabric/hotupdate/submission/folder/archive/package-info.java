/** A zip or the parts of a form become files on disk, or findings. */
@NullMarked
package io.execfabric.hotupdate.submission.folder.archive;

import org.jspecify.annotations.NullMarked;
