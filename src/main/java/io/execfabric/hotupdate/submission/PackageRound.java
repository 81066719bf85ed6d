package io.execfabric.hotupdate.submission;

import io.execfabric.hotupdate.shared.Digest;
import java.time.Instant;

/** A package that was handed in for a submission; kept, also when a later one took its place. */
public record PackageRound(int round, Digest digest, String receivedBy, Instant receivedAt) {}
