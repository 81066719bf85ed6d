package io.execfabric.hotupdate.release;

import io.execfabric.hotupdate.shared.text.CutText;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something was set aside on a node. Not under the tenant barrier: platform admins alone read it. */
@Entity
class ReleaseFinding {

    private static final int LONGEST = 400;

    @Id
    private String id;

    private String nodeId;
    private @Nullable String tenantId;
    private String place;
    private String what;
    private String keptAs;
    private Instant foundAt;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected ReleaseFinding() {}

    ReleaseFinding(String id, String nodeId, @Nullable ReleasePath release, DisplacedRelease found, Instant foundAt) {
        this.id = id;
        this.nodeId = nodeId;
        this.tenantId = release == null ? null : release.tenant().value();
        this.place = CutText.marked(found.place(), LONGEST);
        this.what = CutText.marked(found.what(), LONGEST);
        this.keptAs = CutText.marked(found.keptAs(), LONGEST);
        this.foundAt = foundAt;
    }

    ReleaseWatch.Finding view() {
        return new ReleaseWatch.Finding(id, nodeId, tenantId, place, what, keptAs, foundAt);
    }
}
