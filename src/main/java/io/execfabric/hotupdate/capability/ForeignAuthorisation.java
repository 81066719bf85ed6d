package io.execfabric.hotupdate.capability;

import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.shared.TenantId;

/**
 * An authorisation that nobody granted.
 *
 * @param holder whose authorisation it is
 * @param owner whose the version is
 */
public record ForeignAuthorisation(
        String id, TenantId holder, TenantId owner, ScriptCode code, int version, String skillVersionId) {

    /** As the registry's query reads it. */
    ForeignAuthorisation(String id, String holder, String owner, String code, int version, String skillVersionId) {
        this(id, new TenantId(holder), new TenantId(owner), new ScriptCode(code), version, skillVersionId);
    }
}
