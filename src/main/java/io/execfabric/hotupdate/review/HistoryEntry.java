package io.execfabric.hotupdate.review;

import io.execfabric.hotupdate.shared.Answers;
import io.execfabric.hotupdate.shared.Digest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One earlier decision of a submission's reviews.
 *
 * <p>Wide, since it is the JSON of a decision in the dossier, which the interface spells flat; {@code ReviewVote} alone makes
 * it.
 *
 * @param digest the package it was about
 * @param baseVersion the live version that it was about to replace, 0 for none; null where nobody noted it
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
        Instant decidedAt,
        @Nullable Integer baseVersion) {}
