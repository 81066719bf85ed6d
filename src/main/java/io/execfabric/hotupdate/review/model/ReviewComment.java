package io.execfabric.hotupdate.review.model;

import io.execfabric.hotupdate.review.LineComment;
import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.submission.ReviewerComment;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.Length;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** What a reviewer said about one line; written with the vote, never changed. */
@Entity
@Table(name = "review_comment")
public class ReviewComment {

    /** How much of the line is kept, so that the comment can be understood where the line is gone. */
    public static final int MAX_LINE_TEXT = 500;

    @Id
    private String id;

    @TenantId
    private String tenantId;

    private String submissionId;
    private int round;
    private int ordinal;
    private String reviewer;
    private String digest;
    private String path;

    @Column(name = "line_number")
    private @Nullable Integer line;

    private @Nullable String lineText;

    @Column(name = "comment_text", length = Length.LONG32)
    private String text;

    private Instant commentedAt;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected ReviewComment() {}

    public ReviewComment(
            String id,
            DecisionContext context,
            int ordinal,
            LineComment said,
            @Nullable String lineText,
            Instant commentedAt) {
        this.id = id;
        this.tenantId = context.submission().tenant().value();
        this.submissionId = context.submission().id();
        this.round = context.submission().round();
        this.ordinal = ordinal;
        this.reviewer = context.decision().reviewer();
        this.digest = context.submission().digest().value();
        this.path = said.path();
        this.line = said.line();
        this.lineText = lineText;
        this.text = said.text();
        this.commentedAt = commentedAt;
    }

    public Digest digest() {
        return new Digest(digest);
    }

    public String path() {
        return path;
    }

    @Nullable
    public Integer line() {
        return line;
    }

    public ReviewerComment view(@Nullable Integer lineNow) {
        return new ReviewerComment(path, line, lineText, text, reviewer, round, commentedAt, lineNow);
    }
}
