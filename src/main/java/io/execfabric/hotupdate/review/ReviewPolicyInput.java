package io.execfabric.hotupdate.review;

/**
 * Inputs of {@code processes/review-policy.dmn}; the names are the table's.
 *
 * @param declaredRisk {@code low}, {@code medium} or {@code high}
 * @param aiRequested whether the tenant wishes AI to call it
 * @param secretFound whether the static checks saw a secret
 * @param networkUse whether they saw it use the network
 * @param processUse whether they saw it start other programs
 * @param fileDeletion whether they saw it delete whole folders or devices, not just a file of its own
 * @param codeEvaluation whether they saw it evaluate text as code
 * @param scanIncomplete whether one of the checks could not be made
 */
public record ReviewPolicyInput(
        String declaredRisk,
        boolean aiRequested,
        boolean secretFound,
        boolean networkUse,
        boolean processUse,
        boolean fileDeletion,
        boolean codeEvaluation,
        boolean scanIncomplete) {

    /** Nothing was found, and everything was looked at. */
    public static ReviewPolicyInput clean(String declaredRisk, boolean aiRequested) {
        return new ReviewPolicyInput(declaredRisk, aiRequested, false, false, false, false, false, false);
    }
}
