package io.execfabric.hotupdate.demo;

import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.tenancy.UserDirectory;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Makes in each demo tenant: a live capability with a few runs, one whose run waits for confirmation, a submission that waits
 * for review and one that waits for the tenant's fix. Where people were faster, theirs stands.
 */
@Component
class DemoTenants {

    private static final Logger LOG = LoggerFactory.getLogger(DemoTenants.class);
    private static final List<TenantId> TENANTS = List.of(new TenantId("acme"), new TenantId("globex"));
    private static final int OURS = 500;

    private final UserDirectory users;
    private final DemoSubmissions submissions;
    private final DemoRuns runs;

    DemoTenants(UserDirectory users, DemoSubmissions submissions, DemoRuns runs) {
        this.users = users;
        this.submissions = submissions;
        this.runs = runs;
    }

    void make() {
        TENANTS.forEach(tenant -> DemoPeople.of(tenant, users).ifPresent(this::make));
    }

    /** What a server that was stopped had not made yet, in tenants that nobody else has used since. */
    void goOn() {
        TENANTS.forEach(tenant ->
                DemoPeople.of(tenant, users).filter(submissions::areAlone).ifPresent(this::make));
    }

    private void make(DemoPeople people) {
        unlessRefused(people, () -> {
            if (submissions.live(people, DemoScript.MONTHLY_REPORT)) {
                runs.request(
                        people,
                        DemoScript.MONTHLY_REPORT,
                        "{\"customer\":\"Northwind\",\"month\":\"2026-09\",\"amounts\":\"99.90 12\",\"currency\":\"EUR\"}",
                        "{\"customer\":\"Northwind\",\"month\":\"2026-10\",\"amounts\":\"120.50 80\",\"currency\":\"EUR\","
                                + "\"includeTax\":true}",
                        "{\"customer\":\"Contoso\",\"month\":\"2026-10\",\"amounts\":\"12 twelve\",\"currency\":\"USD\"}");
            }
        });
        unlessRefused(people, () -> {
            if (submissions.live(people, DemoScript.ARCHIVE_LOGS)) {
                runs.request(people, DemoScript.ARCHIVE_LOGS, "{\"day\":\"2026-10-31\"}");
            }
        });
        unlessRefused(people, () -> submissions.waiting(people, DemoScript.PRICE_CHECK));
        unlessRefused(people, () -> submissions.waiting(people, DemoScript.STOCK_SYNC));
    }

    /** The rules refuse what somebody did already, or forbade since; that this server cannot do it is another matter. */
    private static void unlessRefused(DemoPeople people, Runnable step) {
        try {
            step.run();
        } catch (HotUpdateException e) {
            if (e.code().status() >= OURS) {
                throw e;
            }
            LOG.warn("The demo world of {} does without a part: {}", people.tenant(), e.getMessage());
        }
    }
}
