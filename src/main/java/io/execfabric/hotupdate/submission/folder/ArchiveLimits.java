package io.execfabric.hotupdate.submission.folder;

/**
 * How large a submitted folder may be; path lengths and depth are {@link io.execfabric.hotupdate.shared.RelativePath}'s.
 *
 * @param uploadBytes of the zip, or of all files sent one by one
 * @param unpackedBytes of all files together
 * @param fileBytes of one file
 * @param files in all
 * @param ratio unpacked to packed size of a zip, looked at beyond {@link #RATIO_FREE_BYTES}
 */
public record ArchiveLimits(long uploadBytes, long unpackedBytes, long fileBytes, int files, int ratio) {

    /** Small texts pack extremely well without being a bomb. */
    static final long RATIO_FREE_BYTES = 1024L * 1024L;

    private static final long MIB = 1024L * 1024L;

    /** 20 MiB upload, 50 MiB unpacked, 10 MiB per file, 2,000 files, 200 times the packed size. */
    public static ArchiveLimits standard() {
        return new ArchiveLimits(20 * MIB, 50 * MIB, 10 * MIB, 2000, 200);
    }

    /** How far a zip of {@code packedBytes} may grow. */
    long unpackedBytes(long packedBytes) {
        return Math.min(unpackedBytes, Math.max(RATIO_FREE_BYTES, packedBytes * ratio));
    }
}
