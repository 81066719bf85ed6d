package io.execfabric.hotupdate.submission.folder;

/** Names as other systems write them, in the way that is meant: Windows' separator is one, and {@code ./} in front says nothing. */
final class SentName {

    private static final String HERE = "./";

    private SentName() {}

    /** The name that is meant; noted where it differs. Whether it is safe is not asked here. */
    static String meant(String sent, Repairs repairs) {
        String slashed = sent.replace('\\', '/');
        String meant = slashed;
        while (meant.startsWith(HERE) && meant.length() > HERE.length()) {
            meant = meant.substring(HERE.length());
        }
        if (!slashed.equals(sent)) {
            repairs.add(Repair.BACKSLASH, meant);
        }
        if (!meant.equals(slashed)) {
            repairs.add(Repair.DOT_NAME, meant);
        }
        return meant;
    }

    /** Whether a name that is meant is the folder itself, which some packers list among its files. */
    static boolean isFolderItself(String meant) {
        return meant.equals(HERE);
    }
}
