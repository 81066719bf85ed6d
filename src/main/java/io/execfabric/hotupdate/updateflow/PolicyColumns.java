package io.execfabric.hotupdate.updateflow;

import java.util.List;

/**
 * A version of the review policy's table, for people.
 *
 * @param inputs the headings of the columns that are asked
 * @param outputs the headings of the columns that are answered
 * @param rows in the order in which they are tried; the first that holds counts
 */
public record PolicyColumns(List<String> inputs, List<String> outputs, List<Row> rows) {

    /**
     * One rule.
     *
     * @param note why it is there; may be empty
     */
    public record Row(List<String> conditions, List<String> answers, String note) {

        /** Whether it asks nothing, so that it holds whenever no row above does. */
        public boolean always() {
            return conditions.stream().allMatch(cell -> cell.isEmpty() || cell.equals("-"));
        }

        /** The last answer, which is the sentence for reviewers, without its quotes. */
        public String reason() {
            return answers.get(answers.size() - 1).replace("\"", "");
        }
    }
}
