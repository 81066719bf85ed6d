package io.execfabric.hotupdate.execution;

import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.shared.RiskLevel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The ticket of a run that needs a person's yes.
 *
 * <p>Wide, since it is the JSON of a ticket, which the interface spells flat; its entity alone makes it.
 *
 * @param digest the package it is bound to
 * @param inputHash SHA-256 of the canonical arguments it is bound to
 * @param decision null until decided
 */
public record ConfirmationView(
        String requester,
        RiskLevel risk,
        Digest digest,
        String inputHash,
        Instant createdAt,
        Instant expiresAt,
        @Nullable ConfirmationDecision decision,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String comment) {}
