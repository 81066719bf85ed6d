package io.execfabric.hotupdate.submission.folder.archive;

/** Names as other systems write them, in the way that is meant: Windows' separator is one, and {@code ./} in front says nothing. */
final class SentName {

    private static final String HERE = "./";

    private SentName() {}

    /** The name that is meant. Whether it is safe is not asked here. */
    static String meant(String sent) {
        String meant = sent.replace('\\', '/');
        while (meant.startsWith(HERE) && meant.length() > HERE.length()) {
            meant = meant.substring(HERE.length());
        }
        return meant;
    }

    /** Notes in what the name that is meant differs from the sent one. */
    static void note(String sent, String meant, Repairs repairs) {
        if (sent.indexOf('\\') >= 0) {
            repairs.add(Repair.BACKSLASH, meant);
        }
        if (meant.length() < sent.length()) {
            repairs.add(Repair.DOT_NAME, meant);
        }
    }

    /** Whether a name that is meant is the folder itself, which some packers list among its files. */
    static boolean isFolderItself(String meant) {
        return meant.equals(HERE);
    }
}
