package io.execfabric.hotupdate.submission.folder.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** What may stand behind an archive: zeros, with which disks and tapes fill their last block, and line ends. */
final class ZipPadding {

    private static final int BLOCK = 16 * 1024;

    private ZipPadding() {}

    /** Where there is nothing else up to the end. */
    static long start(FileChannel zip) throws IOException {
        long end = zip.size();
        while (end > 0) {
            int length = (int) Math.min(end, BLOCK);
            ByteBuffer block = ZipDirectory.read(zip, end - length, length);
            for (int i = length - 1; i >= 0; i--) {
                if (!isPadding(block.get(i))) {
                    return end - length + i + 1;
                }
            }
            end -= length;
        }
        return 0;
    }

    private static boolean isPadding(byte b) {
        return b == 0 || b == '\r' || b == '\n';
    }
}
