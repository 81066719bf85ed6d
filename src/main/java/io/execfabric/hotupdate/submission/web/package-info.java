/** Pages and endpoints of submissions, over one facade for each: intake (writes) and catalogue (reads). */
@NullMarked
package io.execfabric.hotupdate.submission.web;

import org.jspecify.annotations.NullMarked;
