package io.execfabric.hotupdate.updateflow.policy;

import io.execfabric.hotupdate.shared.HotUpdateException;
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
    static List<String> problems(byte[] dmn) {
        if (dmn.length > LARGEST) {
            return List.of("The file is larger than " + LARGEST / 1024 + " KiB.");
        }
        try {
            List<String> problems = ofModel(PolicyModel.read(dmn));
            return problems.isEmpty() ? PolicyCases.problems(PolicyTable.parse(dmn)) : problems;
        } catch (HotUpdateException unreadable) {
            return List.of(unreadable.getMessage());
        }
    }

    private static List<String> ofModel(PolicyModel model) {
        List<String> problems = new ArrayList<>();
        if (model.decisions() != 1) {
            problems.add("The file holds " + model.decisions() + " decisions; it has to hold the one table alone.");
        }
        if (model.namesALanguage()) {
            problems.add("A cell names an expression language; leave the language out.");
        }
        if (!model.inputNames().equals(PolicyRow.INPUTS)) {
            problems.add("The input columns have to be " + String.join(", ", PolicyRow.INPUTS)
                    + ", in this order; they are " + String.join(", ", model.inputNames()) + ".");
        }
        if (!model.outputNames().equals(PolicyRow.OUTPUTS)) {
            problems.add("The output columns have to be " + String.join(", ", PolicyRow.OUTPUTS)
                    + ", in this order; they are " + String.join(", ", model.outputNames()) + ".");
        }
        addCells(problems, model.columns().rows());
        return problems;
    }

    private static void addCells(List<String> problems, List<PolicyColumns.Row> rows) {
        for (int i = 0; i < rows.size(); i++) {
            String where = "Row " + (i + 1) + ": ";
            rows.get(i).conditions().stream()
                    .filter(cell -> !CONDITION.matcher(cell).matches())
                    .forEach(cell -> problems.add(where + "the condition " + cell
                            + " is not one of: nothing, true, false, words in quotes, not(words in quotes)."));
            rows.get(i).answers().stream()
                    .filter(cell -> !ANSWER.matcher(cell).matches())
                    .forEach(cell -> problems.add(
                            where + "the answer " + cell + " is not one of: true, false, a digit, words in quotes."));
        }
    }
}
