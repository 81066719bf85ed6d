package io.execfabric.hotupdate.updateflow.policy;

import io.execfabric.hotupdate.shared.HighRiskPolicy;
import io.execfabric.hotupdate.shared.RiskLevel;
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
    static List<String> problems(PolicyTable table) {
        List<String> problems = new ArrayList<>();
        for (Map<String, Object> facts : all()) {
            problem(table, facts).ifPresent(problem -> problems.add("With " + words(facts) + ": " + problem));
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

    private static Optional<String> problem(PolicyTable table, Map<String, Object> facts) {
        try {
            Map<String, @Nullable Object> row = table.evaluate(facts);
            return row.isEmpty()
                    ? Optional.of("no row holds.")
                    : problem(row, String.valueOf(facts.get("declaredRisk")));
        } catch (DmnEngineException e) {
            return Optional.of("the table gives no single answer.");
        }
    }

    private static Optional<String> problem(Map<String, @Nullable Object> row, String declared) {
        Optional<RiskLevel> risk = RiskLevel.ofWord(String.valueOf(row.get("risk")));
        if (risk.isEmpty()) {
            return Optional.of("the risk has to be low, medium or high.");
        }
        if (risk.get().compareTo(HighRiskPolicy.understood(declared)) < 0) {
            return Optional.of("the risk is lower than the declared one.");
        }
        if (!(row.get("reviewers") instanceof Number reviewers)
                || reviewers.intValue() < 1
                || reviewers.intValue() > 2) {
            return Optional.of("reviewers has to be 1 or 2.");
        }
        if (!(row.get("aiForbidden") instanceof Boolean noAi)
                || !(row.get("confirmationForced") instanceof Boolean confirmation)) {
            return Optional.of("aiForbidden and confirmationForced have to be true or false.");
        }
        if (!(row.get("reason") instanceof String reason) || reason.isBlank()) {
            return Optional.of("a reason is missing.");
        }
        return forbidden(risk.get(), reviewers.intValue(), noAi, confirmation);
    }

    private static Optional<String> forbidden(RiskLevel risk, int reviewers, boolean noAi, boolean confirmation) {
        if (HighRiskPolicy.keepsConfirmation(risk) && !confirmation) {
            return Optional.of("high risk always keeps confirmation.");
        }
        if (!HighRiskPolicy.letsAiCall(risk, reviewers) && !noAi) {
            return Optional.of("high risk is for AI only after two reviewers.");
        }
        return !HighRiskPolicy.mayForbidAnswers(risk) && (noAi || confirmation)
                ? Optional.of("only high risk forbids an answer.")
                : Optional.empty();
    }

    private static String words(Map<String, Object> facts) {
        return facts.entrySet().stream()
                .filter(fact -> !Boolean.FALSE.equals(fact.getValue()))
                .map(fact -> fact.getKey() + " = " + fact.getValue())
                .collect(Collectors.joining(", "));
    }
}
