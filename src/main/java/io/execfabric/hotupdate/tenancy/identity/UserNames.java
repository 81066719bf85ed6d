package io.execfabric.hotupdate.tenancy.identity;

import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.Names;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.shared.wording.Wording;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.people.NewUser;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who may be called what. What a tenant's admin names gets the tenant's id and a dot in front, and nobody else's name begins so:
 * whether a name is free never tells who exists elsewhere.
 */
@Component
class UserNames {

    private final PeopleListSql lists;

    UserNames(PeopleListSql lists) {
        this.lists = lists;
    }

    /**
     * The user under the name they get; 422 for one that begins as those of another tenant do.
     *
     * @param tenant the user's; null for the platform's people
     */
    NewUser named(Caller by, @Nullable TenantId tenant, NewUser wanted) {
        if (tenant != null && PeopleRules.isOwn(by, tenant)) {
            String front = front(tenant);
            return wanted.id().startsWith(front) ? wanted : wanted.called(front + wanted.id());
        }
        int dot = wanted.id().indexOf('.');
        String head = dot < 0 ? "" : wanted.id().substring(0, dot);
        boolean own = tenant != null && tenant.value().equals(head);
        if (!own && Names.isWellFormed(head) && lists.tenant(new TenantId(head)).isPresent()) {
            throw new HotUpdateException(ErrorCode.INPUT_INVALID, Wording.of("user.prefix", head));
        }
        return wanted;
    }

    /** 409 for a tenant whose people's names others have already. */
    void areFree(TenantId tenant) {
        if (lists.namesBeginWith(front(tenant))) {
            throw new HotUpdateException(ErrorCode.CONFLICT, Wording.of("tenant.prefix"));
        }
    }

    private static String front(TenantId tenant) {
        return tenant.value() + ".";
    }
}
