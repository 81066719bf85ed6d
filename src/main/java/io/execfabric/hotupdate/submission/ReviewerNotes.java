package io.execfabric.hotupdate.submission;

import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.shared.finding.Finding;
import java.util.List;

/** What a later step found in a package and its tenant should see, too; notes that block nothing by themselves. */
public interface ReviewerNotes {

    /** The notes on these bytes in this tenant; none as long as nobody looked. */
    List<Finding> notes(TenantId tenant, Digest digest);
}
