package io.execfabric.hotupdate.submission;

import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.shared.RelativePath;

/** One file of a package; {@code size} in bytes, uncompressed. */
public record PackageFile(RelativePath path, Digest digest, long size) {}
