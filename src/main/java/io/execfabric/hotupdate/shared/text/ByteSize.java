package io.execfabric.hotupdate.shared.text;

import java.util.Locale;

/** A number of bytes as people read it, in every page and sentence the same way. */
public final class ByteSize {

    private static final double KIB = 1024;
    private static final double MIB = KIB * 1024;

    private ByteSize() {}

    /** With at most one decimal, rounded up: what is over a limit must not read as the limit. */
    public static String text(long bytes) {
        if (bytes < KIB) {
            return bytes + " B";
        }
        double exact = bytes < MIB ? bytes / KIB : bytes / MIB;
        String number = String.format(Locale.ROOT, "%.1f", Math.ceil(exact * 10) / 10);
        String unit = bytes < MIB ? " KiB" : " MiB";
        return (number.endsWith(".0") ? number.substring(0, number.length() - 2) : number) + unit;
    }
}
