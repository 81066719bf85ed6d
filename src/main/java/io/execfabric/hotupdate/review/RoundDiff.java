package io.execfabric.hotupdate.review;

import io.execfabric.hotupdate.review.PackageDiff.FileDiff;
import io.execfabric.hotupdate.shared.Digest;
import java.util.List;

/**
 * What changed from one round's package to another's.
 *
 * @param files changed files alone, in order of path
 */
public record RoundDiff(int from, int to, Digest fromDigest, Digest toDigest, List<FileDiff> files) {}
