package io.execfabric.hotupdate.execution.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ResultTableTests {

    @Test
    void aListOfFlatObjectsIsATableWithAllTheirColumns() throws JsonProcessingException {
        ResultTable table = table("[{\"a\":1},{\"a\":2,\"b\":\"x\"}]").orElseThrow();

        assertThat(table.columns()).containsExactly("a", "b");
        assertThat(table.rows()).containsExactly(List.of("1", ""), List.of("2", "x"));
    }

    @Test
    void nestedOrEmptyResultsAreNone() throws JsonProcessingException {
        assertThat(table("[{\"a\":[1]}]")).isEmpty();
        assertThat(table("[]")).isEmpty();
        assertThat(table("3")).isEmpty();
        assertThat(ResultTable.of(null)).isEmpty();
    }

    private static Optional<ResultTable> table(String json) throws JsonProcessingException {
        return ResultTable.of(new ObjectMapper().readTree(json));
    }
}
