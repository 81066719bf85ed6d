/**
 * What a submitted folder must be: safe unpacking, folder and README rules, digest. Free of server, database and session,
 * so that the same rules can be applied anywhere. <b>A heading of a README that is not understood goes into
 * {@code readme-headings.txt}.</b>
 */
@NullMarked
package io.execfabric.hotupdate.submission.folder;

import org.jspecify.annotations.NullMarked;
