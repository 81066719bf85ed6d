/** How every list is asked, whichever module answers: its parameters, its part, and the cursors in and out. */
@NullMarked
package io.execfabric.hotupdate.web.list;

import org.jspecify.annotations.NullMarked;
