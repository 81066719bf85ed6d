package io.execfabric.hotupdate.review;

import io.execfabric.hotupdate.scan.ScanCategory;
import io.execfabric.hotupdate.scan.ScanReport;
import io.execfabric.hotupdate.scan.ScanSeverity;
import io.execfabric.hotupdate.shared.Answers;
import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.shared.Language;
import io.execfabric.hotupdate.shared.RiskLevel;
import io.execfabric.hotupdate.shared.RunLimits;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.submission.ReadmeSections.TakenSection;
import io.execfabric.hotupdate.submission.RequestedAnswers;
import io.execfabric.hotupdate.submission.ReviewerComment;
import io.execfabric.hotupdate.submission.SubmissionStatus;
import io.execfabric.hotupdate.trial.TrialReport;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a reviewer has to see before deciding.
 *
 * <p>Wide, since it is one answer of the interface, which spells all of these beside each other; {@code DossierWriter} alone
 * makes it.
 *
 * @param digest the package that a decision has to name
 * @param name the Skill's name unless the reviewer sets another; likewise {@code description}
 * @param live what an approval would replace, and to what the differences are; null when nothing is live
 * @param comparedWith number of the live version that the checks of this round compared with, 0 for none; null when nobody
 *     noted it
 * @param baseMoved whether that is another one, so that an approval has to name what is live now
 * @param diffToLive null when the tenant has no live version of this script
 * @param answersToLive likewise null
 * @param requestedAnswers the tenant's wishes; null where nothing was said
 * @param resolvedAnswers the wishes with the product's defaults in place of what was not said
 * @param forbiddenAnswers what the risk forbids, with reasons
 * @param history decisions of this and earlier rounds, oldest first
 * @param comments on lines, of this and earlier rounds
 * @param findings of the folder check and of the static checks together, the gravest first
 * @param scan how each tool fared, and dependencies; null as long as nothing was scanned
 * @param trialRun null as long as nothing was tried
 * @param limits what the script asks for; of what it does not name the platform's hold
 */
public record Dossier(
        String submissionId,
        TenantId tenant,
        ScriptCode scriptCode,
        String scenario,
        @Nullable String note,
        String submittedBy,
        Instant submittedAt,
        int round,
        SubmissionStatus status,
        Digest digest,
        Language language,
        String entry,
        String name,
        String description,
        @Nullable String inputSchema,
        List<FileView> files,
        Readme readme,
        @Nullable LiveVersion live,
        @Nullable Integer comparedWith,
        boolean baseMoved,
        @Nullable PackageDiff diffToLive,
        @Nullable AnswersDifference answersToLive,
        List<FindingView> findings,
        Risk risk,
        RequestedAnswers requestedAnswers,
        Answers resolvedAnswers,
        List<ForbiddenAnswer> forbiddenAnswers,
        List<HistoryEntry> history,
        List<ReviewerComment> comments,
        @Nullable ScanReport scan,
        @Nullable TrialReport trialRun,
        RunLimits limits) {

    /** What is live, by the number that an approval names as its {@code baseVersion}. */
    public record LiveVersion(int version, Digest digest) {}

    /**
     * One file.
     *
     * @param text null when it is left out
     * @param leftOut why the text is not here, or null
     */
    public record FileView(
            String path,
            Digest digest,
            long size,
            @Nullable String text,
            @Nullable String leftOut) {}

    /**
     * The README.
     *
     * @param html safe to show
     * @param sectionsFound which of the five sections it has
     * @param headings which heading was taken for each of the five
     */
    public record Readme(String html, List<String> sectionsFound, List<TakenSection> headings) {}

    /**
     * A finding with its weight.
     *
     * @param tool which found it
     * @param code of the product's list, or the tool's own name of the rule
     * @param category what it is about; null for the folder check's
     */
    public record FindingView(
            String tool,
            String code,
            ScanSeverity severity,
            @Nullable ScanCategory category,
            String path,
            @Nullable Integer line,
            String message) {}

    /**
     * The risk as judged.
     *
     * @param level at least {@code declared}
     * @param why the review policy's reason
     */
    public record Risk(RiskLevel declared, RiskLevel level, int reviewersNeeded, String why) {}
}
