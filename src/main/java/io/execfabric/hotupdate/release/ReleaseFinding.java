package io.execfabric.hotupdate.release;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;

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
        this.place = StringUtils.truncate(found.place(), LONGEST);
        this.what = StringUtils.truncate(found.what(), LONGEST);
        this.keptAs = StringUtils.truncate(found.keptAs(), LONGEST);
        this.foundAt = foundAt;
    }

    ReleaseWatch.Finding view() {
        return new ReleaseWatch.Finding(id, nodeId, tenantId, place, what, keptAs, foundAt);
    }
}
