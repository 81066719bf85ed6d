package io.execfabric.hotupdate.updateflow.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.execfabric.hotupdate.review.ReviewPolicy.Verdict;
import io.execfabric.hotupdate.review.ReviewPolicyInput;
import io.execfabric.hotupdate.shared.RiskLevel;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The shipped processes/review-policy.dmn: an example of each row, and none that has no example. */
class ReviewPolicyTableTests {

    private static final boolean AI = true;

    static final java.util.List<Example> EXAMPLES = Stream.of(
                    example("high for AI that evaluates code", with("high", AI, "code"), RiskLevel.HIGH, 2, true, true),
                    example("high for AI", with("high", AI, "secret network"), RiskLevel.HIGH, 2, false, true),
                    example("high", with("high", !AI, "code deletion"), RiskLevel.HIGH, 1, true, true),
                    example("low for AI that evaluates code", with("low", AI, "code"), RiskLevel.HIGH, 2, false, true),
                    example("medium for AI with code", with("medium", AI, "code"), RiskLevel.HIGH, 2, false, true),
                    example("low for AI that deletes", with("low", AI, "deletion"), RiskLevel.MEDIUM, 2, false, false),
                    example(
                            "medium for AI, deletes",
                            with("medium", AI, "deletion"),
                            RiskLevel.MEDIUM,
                            2,
                            false,
                            false),
                    example("a secret raises low", with("low", !AI, "secret"), RiskLevel.MEDIUM, 1, false, false),
                    example("code raises low", with("low", !AI, "code"), RiskLevel.MEDIUM, 1, false, false),
                    example("deletion raises low", with("low", !AI, "deletion"), RiskLevel.MEDIUM, 1, false, false),
                    example("the network raises low", with("low", AI, "network"), RiskLevel.MEDIUM, 1, false, false),
                    example("programs raise low", with("low", AI, "process"), RiskLevel.MEDIUM, 1, false, false),
                    example("gaps raise low", with("low", !AI, "incomplete"), RiskLevel.MEDIUM, 1, false, false),
                    example("medium", with("medium", !AI, "code secret"), RiskLevel.MEDIUM, 1, false, false),
                    example("low", with("low", AI, ""), RiskLevel.LOW, 1, false, false),
                    example("unheard-of", with("extreme", !AI, ""), RiskLevel.HIGH, 2, false, true))
            .toList();

    private final PolicyTable table = PolicyTable.parse(PolicyTables.shipped());

    @ParameterizedTest
    @FieldSource("EXAMPLES")
    void judgesByTheTable(Example example) {
        Verdict verdict = judge(example.input());
        assertThat(verdict.risk()).isEqualTo(example.risk());
        assertThat(verdict.reviewers()).isEqualTo(example.reviewers());
        assertThat(verdict.aiForbidden()).isEqualTo(example.aiForbidden());
        assertThat(verdict.confirmationForced()).isEqualTo(example.confirmationForced());
    }

    @Test
    void everyRowHasAnExample() {
        Set<String> reached = EXAMPLES.stream()
                .map(example -> judge(example.input()).reason())
                .collect(Collectors.toSet());
        Set<String> reasons = PolicyModel.read(PolicyTables.shipped()).columns().rows().stream()
                .map(row -> row.answers().get(4).replace("\"", ""))
                .collect(Collectors.toSet());
        assertThat(reached).isEqualTo(reasons);
    }

    private Verdict judge(ReviewPolicyInput input) {
        return PolicyRow.verdict(table.evaluate(PolicyRow.variables(input)));
    }

    private static ReviewPolicyInput with(String declared, boolean ai, String seen) {
        return new ReviewPolicyInput(
                declared,
                ai,
                seen.contains("secret"),
                seen.contains("network"),
                seen.contains("process"),
                seen.contains("deletion"),
                seen.contains("code"),
                seen.contains("incomplete"));
    }

    private static Example example(
            String name, ReviewPolicyInput input, RiskLevel risk, int reviewers, boolean noAi, boolean confirmation) {
        return new Example(name, input, risk, reviewers, noAi, confirmation);
    }

    record Example(
            String name,
            ReviewPolicyInput input,
            RiskLevel risk,
            int reviewers,
            boolean aiForbidden,
            boolean confirmationForced) {

        @Override
        public String toString() {
            return name;
        }
    }
}
