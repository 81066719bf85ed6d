package io.execfabric.hotupdate.execution;

import io.execfabric.hotupdate.shared.TenantId;

/** A run waits for a person's yes or no; published inside the transaction of the request. */
public record ConfirmationRequested(String executionId, TenantId tenant, String skillCode, String requestedBy) {}
