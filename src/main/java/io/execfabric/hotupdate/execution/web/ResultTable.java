package io.execfabric.hotupdate.execution.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A result that is a list of objects, or one object of plain values, as rows and columns. All cells are text. */
record ResultTable(List<String> columns, List<List<String>> rows) {

    private static final int MAX_ROWS = 200;
    private static final int MAX_COLUMNS = 20;

    static Optional<ResultTable> of(@Nullable JsonNode result) {
        if (result == null) {
            return Optional.empty();
        }
        List<JsonNode> rows = new ArrayList<>();
        (result.isArray() ? result : List.of(result)).forEach(rows::add);
        return isTable(rows) ? Optional.of(of(rows)) : Optional.empty();
    }

    private static boolean isTable(List<JsonNode> rows) {
        return !rows.isEmpty()
                && rows.size() <= MAX_ROWS
                && rows.stream().allMatch(row -> row.isObject() && !row.isEmpty() && isFlat(row))
                && columns(rows).size() <= MAX_COLUMNS;
    }

    private static boolean isFlat(JsonNode row) {
        return row.valueStream().allMatch(JsonNode::isValueNode);
    }

    private static ResultTable of(List<JsonNode> rows) {
        List<String> columns = List.copyOf(columns(rows));
        return new ResultTable(
                columns, rows.stream().map(row -> cells(row, columns)).toList());
    }

    private static Set<String> columns(List<JsonNode> rows) {
        Set<String> columns = new LinkedHashSet<>();
        rows.forEach(row -> row.fieldNames().forEachRemaining(columns::add));
        return columns;
    }

    private static List<String> cells(JsonNode row, List<String> columns) {
        return columns.stream().map(column -> row.path(column).asText("")).toList();
    }
}
