/** The host as the sandbox finds it: its programs, its user ids, the folders of runs. */
@NullMarked
package io.execfabric.hotupdate.sandbox.host;

import org.jspecify.annotations.NullMarked;
