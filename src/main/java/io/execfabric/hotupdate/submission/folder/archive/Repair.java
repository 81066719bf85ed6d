package io.execfabric.hotupdate.submission.folder.archive;

/** What is put right in a folder on its way in. */
enum Repair {
    CLUTTER("archive.left-out"),
    PACKAGE_LINK("archive.links-ignored"),
    DOT_NAME("archive.dot-names"),
    BACKSLASH("archive.backslashes"),
    ENCODING("archive.names-decoded");

    private final String key;

    Repair(String key) {
        this.key = key;
    }

    /** Its sentence in {@code findings.properties}. */
    String key() {
        return key;
    }
}
