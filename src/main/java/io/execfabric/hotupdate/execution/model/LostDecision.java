package io.execfabric.hotupdate.execution.model;

import io.execfabric.hotupdate.execution.LostResolution;
import io.execfabric.hotupdate.execution.LostView;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Who decided what about a lost run, and why. */
@Embeddable
public class LostDecision {

    public static final int MAX_COMMENT_LENGTH = 1000;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "lost_resolution")
    private LostResolution resolution;

    @Column(name = "lost_resolved_by")
    private String person;

    @Column(name = "lost_resolved_at")
    private Instant at;

    @Column(name = "lost_comment")
    private String comment;

    public LostDecision(LostResolution resolution, String person, String comment, Instant at) {
        this.resolution = resolution;
        this.person = person;
        this.comment = comment;
        this.at = at;
    }

    @SuppressWarnings("NullAway.Init")
    protected LostDecision() {}

    LostResolution resolution() {
        return resolution;
    }

    String person() {
        return person;
    }

    String comment() {
        return comment;
    }

    LostView view(@Nullable String followedBy) {
        return new LostView(resolution, person, at, comment, followedBy);
    }
}
