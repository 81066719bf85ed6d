package io.execfabric.hotupdate.scan;

/**
 * A file as the tools see it: under a name of ours, so that no name a tenant chose can be taken for an option, a pattern or a
 * configuration.
 *
 * @param name what the tools call it
 * @param path what its tenant calls it
 * @param offset where its bytes begin among all texts
 * @param length how many there are
 */
record ScannedFile(String name, String path, FileKind kind, long offset, int length) {}
