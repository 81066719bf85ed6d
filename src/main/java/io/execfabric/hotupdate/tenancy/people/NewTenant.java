package io.execfabric.hotupdate.tenancy.people;

import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.Names;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.shared.wording.Wording;
import org.jspecify.annotations.Nullable;

/**
 * A customer to be.
 *
 * @param id by the rule of {@link Names}, and none of the platform's own
 * @param name as people call it, 1–100 characters; 422 for anything else
 */
public record NewTenant(TenantId id, String name) {

    private static final int LONGEST = 100;

    public NewTenant {
        name = name.strip();
        if (name.isEmpty() || name.length() > LONGEST || name.chars().anyMatch(Character::isISOControl)) {
            throw invalid(Wording.of("tenant.name", LONGEST));
        }
        if (Names.isReserved(id.value()) || id.equals(TenantId.CANARY)) {
            throw invalid(Wording.of("tenant.own"));
        }
    }

    /** From a request, in which anything may be missing or wrong. */
    public static NewTenant of(@Nullable String id, @Nullable String name) {
        if (id == null || !Names.isWellFormed(id)) {
            throw invalid(Wording.of("tenant.form"));
        }
        return new NewTenant(new TenantId(id), name == null ? "" : name);
    }

    private static HotUpdateException invalid(Wording why) {
        return new HotUpdateException(ErrorCode.INPUT_INVALID, why);
    }
}
