package io.execfabric.hotupdate.execution.web;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.when;

import io.execfabric.hotupdate.breakglass.BreakGlassState;
import io.execfabric.hotupdate.breakglass.BreakGlassView;
import io.execfabric.hotupdate.breakglass.BreakGlasses;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.Reason;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.support.SignedIn;
import io.execfabric.hotupdate.tenancy.Caller;
import java.time.Instant;

/** An emergency access of a platform admin, and who they are in the tenant while it is open. */
final class OpenGlass {

    static final String ID = "g-1";
    static final Caller INSIDE = Caller.throughBreakGlass(SignedIn.PLATFORM_ADMIN.caller(), new TenantId("acme"), ID);

    private OpenGlass() {}

    static void of(Caller admin, BreakGlasses glasses) {
        when(glasses.mine(admin, ID))
                .thenReturn(new BreakGlassView(
                        ID,
                        new TenantId("acme"),
                        "paul",
                        new Reason("A stuck run"),
                        BreakGlassState.OPEN,
                        Instant.EPOCH,
                        Instant.EPOCH,
                        null,
                        null));
        when(glasses.use(eq(admin), eq(ID), any())).thenReturn(INSIDE);
    }

    /** Ended, or another admin's: both are as good as none. */
    static void over(BreakGlasses glasses) {
        when(glasses.mine(any(), any())).thenThrow(HotUpdateException.notFound("emergency access"));
        when(glasses.use(any(), any(), any())).thenThrow(HotUpdateException.notFound("emergency access"));
    }
}
