/** Who is calling: by session, by token, by password; and that they still may. */
@NullMarked
package io.execfabric.hotupdate.tenancy.security.caller;

import org.jspecify.annotations.NullMarked;
