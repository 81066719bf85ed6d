package io.execfabric.hotupdate.updateflow.process;

import static io.holunda.camunda.bpm.data.CamundaBpmData.booleanVariable;
import static io.holunda.camunda.bpm.data.CamundaBpmData.customVariable;
import static io.holunda.camunda.bpm.data.CamundaBpmData.dateVariable;
import static io.holunda.camunda.bpm.data.CamundaBpmData.longVariable;
import static io.holunda.camunda.bpm.data.CamundaBpmData.stringVariable;

import io.execfabric.hotupdate.engine.VariableNames;
import io.execfabric.hotupdate.submission.SubmissionStatus;
import io.execfabric.hotupdate.updateflow.review.LineCommentsField;
import io.holunda.camunda.bpm.data.factory.VariableFactory;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The contract of {@code processes/hot-update.bpmn}: its ids, its variables with their types, its errors. The business key
 * is the submission's id; variables are ids and routing facts, never payloads.
 */
public final class HotUpdateProcess {

    public static final String KEY = "hot-update";
    static final String MESSAGE_WITHDRAWN = "SubmissionWithdrawn";
    static final String ERROR_PERMISSION_CHECK_FAILED = "PERMISSION_CHECK_FAILED";
    static final String ERROR_BASE_MOVED = "BASE_MOVED";

    static final String TASK_FIX_FOLDER = "Task_FixFolder";
    public static final String TASK_REVIEW = "Task_Review";
    public static final String TASK_SECOND_REVIEW = "Task_SecondReview";
    static final String TASK_RESOLVE_QUARANTINE = "Task_ResolveQuarantine";

    public static final VariableFactory<String> SUBMISSION_ID = stringVariable("submissionId");
    public static final VariableFactory<String> TENANT = stringVariable("tenant");
    public static final VariableFactory<String> SCRIPT_CODE = stringVariable("scriptCode");
    /** Which permission checks were red; set by the boundary event. */
    static final VariableFactory<String> RED_CHECKS = stringVariable("redChecks");

    /** What is live instead of what was to be replaced; set by the boundary events. */
    static final VariableFactory<String> BASE_MOVED = stringVariable("baseMoved");

    public static final VariableFactory<Boolean> NEEDS_FIX = booleanVariable("needsFix");
    public static final VariableFactory<Date> FIX_DEADLINE = dateVariable("fixDeadline");
    public static final VariableFactory<String> DECLARED_RISK = stringVariable("declaredRisk");
    public static final VariableFactory<Boolean> AI_REQUESTED = booleanVariable("aiRequested");
    public static final VariableFactory<Boolean> SECRET_FOUND = booleanVariable("secretFound");
    public static final VariableFactory<Boolean> NETWORK_USE = booleanVariable("networkUse");
    public static final VariableFactory<Boolean> PROCESS_USE = booleanVariable("processUse");
    public static final VariableFactory<Boolean> FILE_DELETION = booleanVariable("fileDeletion");
    public static final VariableFactory<Boolean> CODE_EVALUATION = booleanVariable("codeEvaluation");
    public static final VariableFactory<Boolean> SCAN_INCOMPLETE = booleanVariable("scanIncomplete");
    public static final VariableFactory<String> RISK = stringVariable("risk");
    public static final VariableFactory<Long> REVIEWERS_NEEDED = longVariable("reviewersNeeded");
    public static final VariableFactory<String> OUTCOME = stringVariable("outcome");
    public static final VariableFactory<Boolean> ANOTHER_REVIEW_NEEDED = booleanVariable("anotherReviewNeeded");
    public static final VariableFactory<String> SKILL_VERSION_ID = stringVariable("skillVersionId");
    public static final VariableFactory<Boolean> AI_CALLABLE = booleanVariable("aiCallable");
    public static final VariableFactory<Boolean> MANUAL_EXECUTION = booleanVariable("manualExecution");
    public static final VariableFactory<Boolean> CONFIRMATION_REQUIRED = booleanVariable("confirmationRequired");
    public static final VariableFactory<Boolean> CHECK_AGAIN = booleanVariable("checkAgain");
    public static final VariableFactory<String> RESOLUTION = stringVariable("resolution");

    /** What the review form sends; read once by the listener, then taken out of the process again. */
    public static final VariableFactory<String> FORM_DIGEST = stringVariable("digest");

    public static final VariableFactory<Boolean> FORM_TENANT_CONFIRMED = booleanVariable("tenantConfirmed");
    public static final VariableFactory<String> FORM_COMMENT = stringVariable("comment");
    public static final VariableFactory<String> FORM_SKILL_NAME = stringVariable("skillName");
    public static final VariableFactory<String> FORM_SKILL_DESCRIPTION = stringVariable("skillDescription");

    public static final VariableFactory<Long> FORM_BASE_VERSION = longVariable("baseVersion");

    /** A JSON array, as bytes or as a short text: see {@link LineCommentsField}. */
    public static final VariableFactory<byte[]> FORM_LINE_COMMENTS = customVariable("lineComments", byte[].class);

    public static final Set<String> FORM_ONLY = VariableNames.of(
            FORM_DIGEST,
            FORM_TENANT_CONFIRMED,
            FORM_COMMENT,
            FORM_SKILL_NAME,
            FORM_SKILL_DESCRIPTION,
            FORM_BASE_VERSION,
            FORM_LINE_COMMENTS);

    /** What may be sent with a review: its fields, and every fact of the instance, since a form may send back what it was shown. */
    public static final Set<String> FORM_OF_REVIEW = Stream.concat(
                    FORM_ONLY.stream(),
                    VariableNames.of(
                            SUBMISSION_ID,
                            TENANT,
                            SCRIPT_CODE,
                            NEEDS_FIX,
                            FIX_DEADLINE,
                            DECLARED_RISK,
                            AI_REQUESTED,
                            SECRET_FOUND,
                            NETWORK_USE,
                            PROCESS_USE,
                            FILE_DELETION,
                            CODE_EVALUATION,
                            SCAN_INCOMPLETE,
                            RISK,
                            REVIEWERS_NEEDED,
                            OUTCOME,
                            ANOTHER_REVIEW_NEEDED,
                            SKILL_VERSION_ID,
                            AI_CALLABLE,
                            MANUAL_EXECUTION,
                            CONFIRMATION_REQUIRED,
                            CHECK_AGAIN,
                            RESOLUTION)
                            .stream())
            .collect(Collectors.toUnmodifiableSet());

    /** What may be sent with the decision about a red check. */
    public static final Set<String> FORM_OF_QUARANTINE = VariableNames.of(CHECK_AGAIN, RESOLUTION);

    /** The fixed folder is all that is handed in. */
    static final Set<String> FORM_OF_FIX = Set.of();

    /** What a submission becomes when the process takes a sequence flow. */
    static final Map<String, SubmissionStatus> STATUS_ON_FLOW = Map.ofEntries(
            Map.entry("Flow_ToFix", SubmissionStatus.NEEDS_FIX),
            Map.entry("Flow_FolderIncomplete", SubmissionStatus.NEEDS_FIX),
            Map.entry("Flow_ChangesRequested", SubmissionStatus.NEEDS_FIX),
            Map.entry("Flow_Expired", SubmissionStatus.EXPIRED),
            Map.entry("Flow_ToReview", SubmissionStatus.IN_REVIEW),
            Map.entry("Flow_ToSecondReview", SubmissionStatus.SECOND_REVIEW),
            Map.entry("Flow_Rejected", SubmissionStatus.REJECTED),
            Map.entry("Flow_Approved", SubmissionStatus.SYNCING),
            Map.entry("Flow_Synced", SubmissionStatus.REGISTERING),
            Map.entry("Flow_CheckAgain", SubmissionStatus.REGISTERING),
            Map.entry("Flow_Registered", SubmissionStatus.VERIFYING),
            Map.entry("Flow_Verified", SubmissionStatus.AVAILABLE),
            Map.entry("Flow_CheckRed", SubmissionStatus.QUARANTINED));

    private HotUpdateProcess() {}
}
