package io.execfabric.hotupdate.updateflow.policy;

import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.wording.Wording;
import io.execfabric.hotupdate.updateflow.PolicyColumns;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What must hold of a table before it is put in force: its columns are the known ones; its cells are words, numbers, yes,
 * no or nothing, so that no cell is a program; and every case that can come up has an answer that keeps the product's rules.
 */
final class PolicyTableCheck {

    private static final int LARGEST = 256 * 1024;

    private static final String WORD = "\"[^\"\\\\${}#]*\"";
    private static final Pattern CONDITION = Pattern.compile(
            "|-|true|false|" + WORD + "(?:\\s*,\\s*" + WORD + ")*|not\\(" + WORD + "(?:\\s*,\\s*" + WORD + ")*\\)");
    private static final Pattern ANSWER = Pattern.compile("true|false|[0-9]|" + WORD);

    private PolicyTableCheck() {}

    /** Everything that is wrong, as sentences for the admin; empty when nothing is. */
    static List<Wording> problems(byte[] dmn) {
        if (dmn.length > LARGEST) {
            return List.of(Wording.of("policy.large", LARGEST / 1024));
        }
        try {
            List<Wording> problems = ofModel(PolicyModel.read(dmn));
            return problems.isEmpty() ? PolicyCases.problems(PolicyTable.parse(dmn)) : problems;
        } catch (HotUpdateException unreadable) {
            return List.of(unreadable.wording());
        }
    }

    private static List<Wording> ofModel(PolicyModel model) {
        List<Wording> problems = new ArrayList<>();
        if (model.decisions() != 1) {
            problems.add(Wording.of("policy.decisions", model.decisions()));
        }
        if (model.namesALanguage()) {
            problems.add(Wording.of("policy.language"));
        }
        if (!model.inputNames().equals(PolicyRow.INPUTS)) {
            problems.add(Wording.of(
                    "policy.inputs", String.join(", ", PolicyRow.INPUTS), String.join(", ", model.inputNames())));
        }
        if (!model.outputNames().equals(PolicyRow.OUTPUTS)) {
            problems.add(Wording.of(
                    "policy.outputs", String.join(", ", PolicyRow.OUTPUTS), String.join(", ", model.outputNames())));
        }
        addCells(problems, model.columns().rows());
        return problems;
    }

    private static void addCells(List<Wording> problems, List<PolicyColumns.Row> rows) {
        for (int i = 0; i < rows.size(); i++) {
            int row = i + 1;
            rows.get(i).conditions().stream()
                    .filter(cell -> !CONDITION.matcher(cell).matches())
                    .forEach(cell -> problems.add(Wording.of("policy.condition", row, cell)));
            rows.get(i).answers().stream()
                    .filter(cell -> !ANSWER.matcher(cell).matches())
                    .forEach(cell -> problems.add(Wording.of("policy.answer", row, cell)));
        }
    }
}
