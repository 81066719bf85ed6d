package io.execfabric.hotupdate.updateflow.policy;

import io.execfabric.hotupdate.shared.HighRiskPolicy;
import io.execfabric.hotupdate.shared.RiskLevel;
import io.execfabric.hotupdate.shared.wording.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.jspecify.annotations.Nullable;

/** Asks a table about every case that can come up: each risk, known or not, with each combination of the flags. */
final class PolicyCases {

    private static final List<String> RISKS = List.of("low", "medium", "high", "unheard-of");
    private static final List<String> FLAGS = PolicyRow.INPUTS.subList(1, PolicyRow.INPUTS.size());
    private static final int SHOWN = 10;

    private PolicyCases() {}

    /** The first cases that go wrong, as sentences. */
    static List<Wording> problems(PolicyTable table) {
        List<Wording> problems = new ArrayList<>();
        for (Map<String, Object> facts : all()) {
            problem(table, facts).ifPresent(problem -> problems.add(Wording.of("policy.case", words(facts), problem)));
            if (problems.size() == SHOWN) {
                break;
            }
        }
        return problems;
    }

    static List<Map<String, Object>> all() {
        List<Map<String, Object>> cases = new ArrayList<>();
        for (String risk : RISKS) {
            for (int bits = 0; bits < 1 << FLAGS.size(); bits++) {
                Map<String, Object> facts = new LinkedHashMap<>();
                facts.put(PolicyRow.INPUTS.get(0), risk);
                for (int flag = 0; flag < FLAGS.size(); flag++) {
                    facts.put(FLAGS.get(flag), (bits >> flag & 1) == 1);
                }
                cases.add(facts);
            }
        }
        return cases;
    }

    private static Optional<Wording> problem(PolicyTable table, Map<String, Object> facts) {
        try {
            Map<String, @Nullable Object> row = table.evaluate(facts);
            return row.isEmpty()
                    ? Optional.of(Wording.of("policy.case-no-row"))
                    : problem(row, String.valueOf(facts.get("declaredRisk")));
        } catch (DmnEngineException e) {
            return Optional.of(Wording.of("policy.case-no-answer"));
        }
    }

    private static Optional<Wording> problem(Map<String, @Nullable Object> row, String declared) {
        Optional<RiskLevel> risk = RiskLevel.ofWord(String.valueOf(row.get("risk")));
        if (risk.isEmpty()) {
            return Optional.of(Wording.of("policy.case-risk"));
        }
        if (risk.get().compareTo(HighRiskPolicy.understood(declared)) < 0) {
            return Optional.of(Wording.of("policy.case-risk-lower"));
        }
        if (!(row.get("reviewers") instanceof Number reviewers)
                || reviewers.intValue() < 1
                || reviewers.intValue() > 2) {
            return Optional.of(Wording.of("policy.case-reviewers"));
        }
        if (!(row.get("aiForbidden") instanceof Boolean noAi)
                || !(row.get("confirmationForced") instanceof Boolean confirmation)) {
            return Optional.of(Wording.of("policy.case-flags"));
        }
        if (!(row.get("reason") instanceof String reason) || reason.isBlank()) {
            return Optional.of(Wording.of("policy.case-reason"));
        }
        return forbidden(risk.get(), reviewers.intValue(), noAi, confirmation);
    }

    private static Optional<Wording> forbidden(RiskLevel risk, int reviewers, boolean noAi, boolean confirmation) {
        if (HighRiskPolicy.keepsConfirmation(risk) && !confirmation) {
            return Optional.of(Wording.of("policy.case-confirmation"));
        }
        if (!HighRiskPolicy.letsAiCall(risk, reviewers) && !noAi) {
            return Optional.of(Wording.of("policy.case-ai"));
        }
        return !HighRiskPolicy.mayForbidAnswers(risk) && (noAi || confirmation)
                ? Optional.of(Wording.of("policy.case-forbids"))
                : Optional.empty();
    }

    private static String words(Map<String, Object> facts) {
        return facts.entrySet().stream()
                .filter(fact -> !Boolean.FALSE.equals(fact.getValue()))
                .map(fact -> fact.getKey() + " = " + fact.getValue())
                .collect(Collectors.joining(", "));
    }
}
