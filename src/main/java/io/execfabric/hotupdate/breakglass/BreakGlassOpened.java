package io.execfabric.hotupdate.breakglass;

import io.execfabric.hotupdate.shared.TenantId;

/** A platform admin has just opened emergency access to {@code tenant}; published in the transaction of the opening. */
public record BreakGlassOpened(String id, TenantId tenant, String admin) {}
