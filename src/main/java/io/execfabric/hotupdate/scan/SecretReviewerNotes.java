package io.execfabric.hotupdate.scan;

import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.shared.finding.Finding;
import io.execfabric.hotupdate.shared.finding.FindingCode;
import io.execfabric.hotupdate.shared.wording.Wording;
import io.execfabric.hotupdate.submission.ReviewerNotes;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells a tenant of the secrets that stand in its package: it is the one who has to change them. */
@Component
class SecretReviewerNotes implements ReviewerNotes {

    private final ScanStore store;

    SecretReviewerNotes(ScanStore store) {
        this.store = store;
    }

    @Override
    public List<Finding> notes(TenantId tenant, Digest digest) {
        return store.newest(tenant, digest).stream()
                .flatMap(report -> report.findings().stream())
                .filter(finding -> finding.category() == ScanCategory.SECRET)
                .map(SecretReviewerNotes::note)
                .toList();
    }

    private static Finding note(ScanFinding finding) {
        Wording wording = Wording.of("secret.found", finding.message() + ".");
        return Finding.worded(FindingCode.SECRET_FOUND, finding.path(), finding.line(), wording);
    }
}
