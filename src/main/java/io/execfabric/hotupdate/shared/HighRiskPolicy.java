package io.execfabric.hotupdate.shared;

/**
 * What high risk means, in one place: more than one person's yes, each time. Review, runs, pages and the table's check ask here,
 * so that none of them is laxer than the others.
 */
public final class HighRiskPolicy {

    private static final int ENOUGH_FOR_AI = 2;

    private HighRiskPolicy() {}

    /** The risk that a word says; one that is not understood is high, since what is not understood is not trusted. */
    public static RiskLevel understood(String word) {
        return RiskLevel.ofWord(word).orElse(RiskLevel.HIGH);
    }

    /** Whether each run waits for a person, whatever anybody wished or answered. */
    public static boolean keepsConfirmation(RiskLevel risk) {
        return isHigh(risk);
    }

    /** Whether AI may be let at it after a review by so many. */
    public static boolean letsAiCall(RiskLevel risk, int reviewers) {
        return !isHigh(risk) || reviewers >= ENOUGH_FOR_AI;
    }

    /** Whether a review policy may forbid the tenant an answer: below high risk the three answers are free. */
    public static boolean mayForbidAnswers(RiskLevel risk) {
        return isHigh(risk);
    }

    /** Whether {@code person} may decide a run that {@code requester} asked for: at high risk somebody else has to. */
    public static boolean mayDecideRun(RiskLevel risk, String requester, String person) {
        return !isHigh(risk) || !requester.equals(person);
    }

    private static boolean isHigh(RiskLevel risk) {
        return risk == RiskLevel.HIGH;
    }
}
