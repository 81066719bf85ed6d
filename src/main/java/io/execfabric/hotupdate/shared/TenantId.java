package io.execfabric.hotupdate.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.execfabric.hotupdate.shared.wording.Wording;

/** A tenant. Comes from the authenticated principal alone, never from a request's host, path or body. */
public record TenantId(@JsonValue String value) implements Comparable<TenantId> {

    /** The tenant that owns nothing and must never see anything: the permission checks ask as it. */
    public static final TenantId CANARY = new TenantId("canary");

    /** The owner of what the platform itself provides; a reserved name, so no customer ever has it. */
    public static final TenantId PUBLIC = new TenantId("public");

    @JsonCreator
    public TenantId {
        if (!Names.isWellFormed(value)) {
            throw new HotUpdateException(ErrorCode.BAD_REQUEST, Wording.of("tenant-id.form"));
        }
    }

    @Override
    public int compareTo(TenantId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
