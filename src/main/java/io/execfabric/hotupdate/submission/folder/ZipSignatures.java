package io.execfabric.hotupdate.submission.folder;

/** Watches a zip go by: does it begin like one, and how many directory headers are in it? */
final class ZipSignatures {

    private static final int LOCAL_HEADER = 0x504B0304;
    private static final int EMPTY_ARCHIVE = 0x504B0506;
    private static final int DIRECTORY_HEADER = 0x504B0102;
    private static final int WORD = 4;

    private int window;
    private int first;
    private long count;
    private long headers;

    void feed(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            window = (window << 8) | (bytes[i] & 0xFF);
            count++;
            if (count == WORD) {
                first = window;
            }
            if (window == DIRECTORY_HEADER && count >= WORD) {
                headers++;
            }
        }
    }

    boolean startsAsZip() {
        return first == LOCAL_HEADER || first == EMPTY_ARCHIVE;
    }

    long directoryHeaders() {
        return headers;
    }
}
