package io.execfabric.hotupdate.submission.folder.archive;

import java.io.IOException;

/** The archive is not put together as a zip has to be. */
final class BrokenZipException extends IOException {

    private static final long serialVersionUID = 1L;

    BrokenZipException() {
        super("Not a well-formed zip");
    }
}
