package io.execfabric.hotupdate.submission;

import io.execfabric.hotupdate.shared.finding.Finding;

/** How much an upload may have, for those who can say so before it is sent or received. */
public interface UploadLimits {

    /** Of the zip, or of all files together. */
    long uploadBytes();

    /** What is said of an upload that has more; {@code bytes} as it says itself, less than none where it does not. */
    Finding tooLarge(long bytes);

    /** What is said of a form that has more parts than are read. */
    Finding tooManyParts();

    int files();
}
