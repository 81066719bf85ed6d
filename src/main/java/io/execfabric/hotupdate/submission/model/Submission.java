package io.execfabric.hotupdate.submission.model;

import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.shared.finding.Finding;
import io.execfabric.hotupdate.shared.wording.Wording;
import io.execfabric.hotupdate.submission.PackageRound;
import io.execfabric.hotupdate.submission.RequestedAnswers;
import io.execfabric.hotupdate.submission.SubmissionStatus;
import io.execfabric.hotupdate.submission.SubmissionView;
import io.execfabric.hotupdate.submission.folder.rules.FolderFacts;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.Length;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A submission from the first folder to its end. Guards its transitions ({@link SubmissionStatus#mayBecome}) and writes its
 * own history; nothing else changes its state.
 */
@Entity
public class Submission {

    @Id
    private String id;

    @TenantId
    private String tenantId;

    private String scriptCode;

    @Lob
    @Column(length = Length.LONG32)
    private String scenario;

    @Lob
    @Column(length = Length.LONG32)
    private @Nullable String note;

    @Embedded
    private @Nullable WishedAnswers wished;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private SubmissionStatus status;

    private int round;

    @Embedded
    private FolderColumns folder;

    /** The live version whose answers are to change, without an upload; null for an ordinary submission. */
    private @Nullable Integer answersOfVersion;

    private String submittedBy;

    @JdbcTypeCode(SqlTypes.TIMESTAMP)
    private Instant submittedAt;

    @JdbcTypeCode(SqlTypes.TIMESTAMP)
    private Instant updatedAt;

    @Version
    private @Nullable Integer version;

    @OneToMany(mappedBy = "submission", cascade = CascadeType.ALL)
    @OrderBy("round")
    @BatchSize(size = 200)
    private List<SubmissionRound> rounds = new ArrayList<>();

    @OneToMany(mappedBy = "submission", cascade = CascadeType.ALL)
    @OrderBy("ordinal")
    @BatchSize(size = 200)
    private List<SubmissionEvent> events = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Submission() {}

    public Submission(String id, AcceptedRequest request, ReceivedPackage received) {
        this(id, request, received, null);
        remember(received.at(), received.by(), "SUBMITTED", "The folder was submitted: " + received.digest());
        rememberToFix(received);
    }

    private Submission(
            String id, AcceptedRequest request, ReceivedPackage received, @Nullable Integer answersOfVersion) {
        this.id = id;
        this.tenantId = request.tenant().value();
        this.scriptCode = request.scriptCode().value();
        this.scenario = request.scenario();
        this.note = request.note();
        this.wished = new WishedAnswers(request.answers());
        this.round = 1;
        this.folder = new FolderColumns(received);
        this.submittedBy = received.by();
        this.submittedAt = received.at();
        this.updatedAt = received.at();
        this.status = received.nextStatus();
        this.answersOfVersion = answersOfVersion;
        rounds.add(new SubmissionRound(this, round, received));
    }

    /** Other answers for what is live: the same package, reviewed anew. */
    public static Submission ofAnswers(String id, AcceptedRequest request, ReceivedPackage live, int liveVersion) {
        Submission submission = new Submission(id, request, live, liveVersion);
        submission.remember(
                live.at(), live.by(), "ANSWERS_CHANGE_REQUESTED", "Of version " + liveVersion + ": " + request.note());
        return submission;
    }

    /** The tenant's fixed folder: a new digest and a new round; only while the platform waits for it. */
    public void replacePackage(ReceivedPackage received) {
        if (status != SubmissionStatus.NEEDS_FIX) {
            throw wrongState(Wording.of("submission.no-fix", status));
        }
        round++;
        answersOfVersion = null;
        folder = new FolderColumns(received);
        status = received.nextStatus();
        rounds.add(new SubmissionRound(this, round, received));
        remember(received.at(), received.by(), "FIXED", "A fixed folder was handed in: " + received.digest());
        rememberToFix(received);
    }

    /** What was decided was about another live version: the same package is looked at in another round. */
    public void reviewAgain(SubmissionStatus next, Instant at, String actor, String why) {
        if (!status.mayBecome(next)) {
            throw wrongState(Wording.of("submission.not-again", status));
        }
        rounds.add(currentRound().again());
        round++;
        status = next;
        remember(at, actor, "REVIEW_AGAIN", why);
    }

    private void rememberToFix(ReceivedPackage received) {
        if (received.needsFix()) {
            remember(received.at(), "platform", "NEEDS_FIX", received.toFix() + " thing(s) to fix.");
        }
    }

    public void withdraw(Instant at, String by, String reason) {
        if (!status.isBeforeApproval()) {
            throw wrongState(Wording.of("submission.too-late", status));
        }
        status = SubmissionStatus.WITHDRAWN;
        remember(at, by, "WITHDRAWN", reason);
    }

    /** A step of the process. Said twice it is remembered once, so that a retried step leaves no second line. */
    public void moveTo(SubmissionStatus next, Instant at, String actor, String detail) {
        if (!status.mayBecome(next)) {
            throw wrongState(Wording.of("submission.no-such-step", status, next));
        }
        if (status != next) {
            status = next;
            remember(at, actor, next.name(), detail);
        }
    }

    /** What the process found when it read the stored folder again. */
    public void keepFindings(List<Finding> findings, Instant at) {
        if (!findings().equals(findings)) {
            currentRound().replaceFindings(findings);
            updatedAt = at;
        }
    }

    private void remember(Instant at, String actor, String what, String detail) {
        updatedAt = at;
        events.add(new SubmissionEvent(this, events.size() + 1, at, actor, what, detail));
    }

    private static HotUpdateException wrongState(Wording detail) {
        return new HotUpdateException(ErrorCode.WRONG_STATE, detail);
    }

    private SubmissionRound currentRound() {
        return rounds.get(rounds.size() - 1);
    }

    public String id() {
        return id;
    }

    public io.execfabric.hotupdate.shared.TenantId tenant() {
        return new io.execfabric.hotupdate.shared.TenantId(tenantId);
    }

    public ScriptCode scriptCode() {
        return new ScriptCode(scriptCode);
    }

    public String scenario() {
        return scenario;
    }

    @Nullable
    public String note() {
        return note;
    }

    /** What the tenant wished; no embedded value at all means that nothing was said. */
    public RequestedAnswers requested() {
        return wished == null ? new RequestedAnswers(null, null, null) : wished.answers();
    }

    public SubmissionStatus status() {
        return status;
    }

    public int round() {
        return round;
    }

    public Digest digest() {
        return folder.digest();
    }

    public FolderFacts folder() {
        return folder.facts();
    }

    @Nullable
    Integer answersOfVersion() {
        return answersOfVersion;
    }

    public String submittedBy() {
        return submittedBy;
    }

    Instant submittedAt() {
        return submittedAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    public List<Finding> findings() {
        return currentRound().findings();
    }

    public List<PackageRound> rounds() {
        return rounds.stream().map(SubmissionRound::view).toList();
    }

    List<SubmissionView.HistoryEntry> history() {
        return events.stream().map(SubmissionEvent::view).toList();
    }
}
