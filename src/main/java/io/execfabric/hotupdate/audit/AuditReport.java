package io.execfabric.hotupdate.audit;

import org.jspecify.annotations.Nullable;

/**
 * What a walk over the whole trail found.
 *
 * @param intact whether each sealed entry is there, unchanged and in its place
 * @param entries how many entries there are, sealed or not; to a tenant, how many its own are
 * @param unsealed how many of them wait for the next seal; 0 to a tenant
 * @param headHash of the newest seal
 * @param firstBroken number of the first entry that is changed, missing or not its own; null when intact
 * @param problem what is wrong with it; null when intact
 */
public record AuditReport(
        boolean intact,
        long entries,
        long unsealed,
        String headHash,
        @Nullable Long firstBroken,
        @Nullable String problem) {}
