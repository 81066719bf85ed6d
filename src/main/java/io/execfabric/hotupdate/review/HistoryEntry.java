package io.execfabric.hotupdate.review;

import io.execfabric.hotupdate.shared.Answers;
import io.execfabric.hotupdate.shared.Digest;
import java.time.Instant;

/**
 * One earlier decision of a submission's reviews.
 *
 * @param digest the package it was about
 * @param answers what the form held; decided upon for APPROVE alone
 */
public record HistoryEntry(
        int round,
        ReviewStage stage,
        String reviewer,
        ReviewOutcome outcome,
        Digest digest,
        boolean tenantConfirmed,
        Answers answers,
        String comment,
        String name,
        String description,
        Instant decidedAt) {}
