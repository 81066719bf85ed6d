package io.execfabric.hotupdate.scan;

/**
 * A file as the tools see it: under a name of ours, so that no name a tenant chose can be taken for an option, a pattern or a
 * configuration.
 *
 * @param name what the tools call it
 * @param path what its tenant calls it
 */
record ScannedFile(String name, String path, FileKind kind) {}
