package io.execfabric.hotupdate.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ResultLineTests {

    @Test
    void takesTheLastMarkedLine() {
        ResultLine line =
                ResultLine.lastOf("working\n__EXECFABRIC_RESULT__={\"n\":1}\n__EXECFABRIC_RESULT__={\"n\":2}\nbye\n");

        assertThat(line.json()).isEqualTo("{\"n\":2}");
        assertThat(line.problem()).isNull();
    }

    @Test
    void findsNothingWhereNoLineIsMarked() {
        assertThat(ResultLine.lastOf("see __EXECFABRIC_RESULT__={}\n")).isEqualTo(new ResultLine(null, null));
    }

    @Test
    void saysThatTheLastLineIsNoJson() {
        ResultLine line = ResultLine.lastOf("__EXECFABRIC_RESULT__={}\n__EXECFABRIC_RESULT__={\"n\":1} and more\n");

        assertThat(line.json()).isNull();
        assertThat(line.problem()).contains("not JSON");
    }

    @Test
    void saysThatAnEmptyResultIsNoJson() {
        assertThat(ResultLine.lastOf("__EXECFABRIC_RESULT__=\n").problem()).contains("not JSON");
    }
}
