/**
 * What a submitted folder must be: safe unpacking, folder and README rules, digest. Free of server, database and session,
 * so that the same rules can be applied anywhere. <b>A change to what a README must contain goes into
 * {@link io.execfabric.hotupdate.submission.folder.ReadmeSection}.</b>
 */
@NullMarked
package io.execfabric.hotupdate.submission.folder;

import org.jspecify.annotations.NullMarked;
