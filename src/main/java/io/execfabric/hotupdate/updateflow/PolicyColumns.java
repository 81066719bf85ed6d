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
    public record Row(List<String> conditions, List<String> answers, String note) {}
}
