/** What a README says under which heading. */
@NullMarked
package io.execfabric.hotupdate.submission.folder.readme;

import org.jspecify.annotations.NullMarked;
