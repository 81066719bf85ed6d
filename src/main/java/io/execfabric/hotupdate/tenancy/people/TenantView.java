package io.execfabric.hotupdate.tenancy.people;

import io.execfabric.hotupdate.shared.TenantId;

/**
 * A customer.
 *
 * @param users how many people it has
 */
public record TenantView(TenantId id, String name, long users) {}
