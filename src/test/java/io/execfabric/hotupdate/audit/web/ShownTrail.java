package io.execfabric.hotupdate.audit.web;

import io.execfabric.hotupdate.audit.AuditCriteria;
import io.execfabric.hotupdate.audit.AuditEntry;
import io.execfabric.hotupdate.audit.AuditHead;
import io.execfabric.hotupdate.audit.AuditReport;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.shared.page.TimeSpan;
import java.time.Instant;

/** A trail of one entry, as its readers see it; and a question that says all that can be asked. */
final class ShownTrail {

    static final AuditEntry ENTRY =
            new AuditEntry(7, Instant.EPOCH, "acme", "ada", "SUBMITTED", "submission", "s-1", "=1+1 <b>", 1L);
    static final AuditHead HEAD = new AuditHead(3, "abc", 7, Instant.EPOCH, "key", "sig", "text");
    static final AuditReport INTACT = new AuditReport(true, 7, 0, "abc", null, null);

    static final String QUESTION =
            "?tenant=globex&since=2026-01-31&until=2026-02-01T10:00:00Z&actor=ada&action=SUBMITTED" + "&subject=s-1";
    static final AuditCriteria ASKED = new AuditCriteria(
            new TenantId("globex"),
            new TimeSpan(Instant.parse("2026-01-31T00:00:00Z"), Instant.parse("2026-02-01T10:00:00Z")),
            "ada",
            "SUBMITTED",
            "s-1");
    static final AuditCriteria ALL = new AuditCriteria(null, TimeSpan.ALL, null, null, null);

    private ShownTrail() {}
}
