package io.execfabric.hotupdate.submission.folder.archive;

import io.execfabric.hotupdate.shared.RelativePath;
import io.execfabric.hotupdate.shared.finding.Finding;
import io.execfabric.hotupdate.shared.finding.FindingCode;
import io.execfabric.hotupdate.shared.text.ByteSize;

/**
 * How large a submitted folder may be.
 *
 * @param uploadBytes of the zip, or of all files sent one by one
 * @param unpackedBytes of all files together
 * @param fileBytes of one file
 * @param files in all
 * @param ratio unpacked to packed size of a zip, looked at beyond {@link #RATIO_FREE_BYTES}
 * @param pathLength characters of a path, at most {@link RelativePath#MAX_LENGTH}
 * @param depth parts of a path, at most {@link RelativePath#MAX_DEPTH}
 */
public record ArchiveLimits(
        long uploadBytes, long unpackedBytes, long fileBytes, int files, int ratio, int pathLength, int depth) {

    /** Small texts pack extremely well without being a bomb. */
    static final long RATIO_FREE_BYTES = 1024L * 1024L;

    private static final long MIB = 1024L * 1024L;

    public ArchiveLimits {
        boolean positive = uploadBytes > 0 && unpackedBytes > 0 && fileBytes > 0 && files > 0 && ratio > 0;
        boolean storable =
                pathLength > 0 && pathLength <= RelativePath.MAX_LENGTH && depth > 0 && depth <= RelativePath.MAX_DEPTH;
        if (!positive || !storable) {
            throw new IllegalArgumentException("Limits of a folder are positive, paths have at most "
                    + RelativePath.MAX_LENGTH + " characters and " + RelativePath.MAX_DEPTH + " levels");
        }
    }

    public ArchiveLimits(long uploadBytes, long unpackedBytes, long fileBytes, int files, int ratio) {
        this(uploadBytes, unpackedBytes, fileBytes, files, ratio, RelativePath.MAX_LENGTH, RelativePath.MAX_DEPTH);
    }

    /** 20 MiB upload, 50 MiB unpacked, 10 MiB per file, 2,000 files, 200 times the packed size. */
    public static ArchiveLimits standard() {
        return new ArchiveLimits(20 * MIB, 50 * MIB, 10 * MIB, 2000, 200);
    }

    /** What is said of an upload that has more bytes than it may have. */
    public Finding uploadTooLarge() {
        return Finding.worded(
                FindingCode.ARCHIVE_TOO_LARGE, "", "archive.upload-too-large", ByteSize.text(uploadBytes));
    }

    /** The same where the upload itself says how many it has. */
    public Finding uploadTooLarge(long bytes) {
        return Finding.worded(
                FindingCode.ARCHIVE_TOO_LARGE,
                "",
                "archive.upload-larger",
                ByteSize.text(uploadBytes),
                ByteSize.text(bytes));
    }

    /** What is said of a form that has so many parts that it is not read to its end. */
    public Finding tooManyParts() {
        return Finding.worded(FindingCode.ARCHIVE_TOO_MANY_FILES, "", "archive.too-many-parts", files);
    }

    /** How far a zip of {@code packedBytes} may grow. */
    long unpackedBytes(long packedBytes) {
        return Math.min(unpackedBytes, bytesByRatio(packedBytes));
    }

    /** Whether a zip of {@code packedBytes} reaches the limit of its ratio before that of the whole. */
    boolean isBoundByRatio(long packedBytes) {
        return bytesByRatio(packedBytes) < unpackedBytes;
    }

    private long bytesByRatio(long packedBytes) {
        return Math.max(RATIO_FREE_BYTES, packedBytes * ratio);
    }
}
