package io.execfabric.hotupdate.submission.folder.archive;

/**
 * One line of a zip's directory, as it stands there.
 *
 * @param name its bytes, in whatever encoding
 * @param utf8 whether the archive says that they are UTF-8
 * @param extra the extra fields
 * @param size of the file, as declared
 */
record ZipHeader(byte[] name, boolean utf8, byte[] extra, long size) {

    boolean isAscii() {
        for (byte b : name) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }
}
