package io.execfabric.hotupdate.updateflow.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.execfabric.hotupdate.shared.wording.Wording;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an admin hands in as a changed table is taken apart before it is put in force. */
class PolicyTableCheckTests {

    private static final String SHIPPED = new String(PolicyTables.shipped(), StandardCharsets.UTF_8);

    @Test
    void theShippedTablePasses() {
        assertThat(PolicyTableCheck.problems(PolicyTables.shipped())).isEmpty();
    }

    @Test
    void aStricterTablePasses() {
        String stricter = SHIPPED.replace("<text>1</text>", "<text>2</text>");
        assertThat(problems(stricter)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            id="Low_9"><text>"low"</text>      | id="Low_9"><text>"none"</text>     | the risk has to be low, medium or high
            id="Medium_9"><text>"medium"</text>| id="Medium_9"><text>"low"</text>   | lower than the declared one
            id="Low_10"><text>1</text>         | id="Low_10"><text>0</text>         | reviewers has to be 1 or 2
            id="High_12"><text>true</text>     | id="High_12"><text>false</text>    | high risk always keeps confirmation
            id="High_11"><text>true</text>     | id="High_11"><text>false</text>    | AI only after two reviewers
            id="Low_11"><text>false</text>     | id="Low_11"><text>true</text>      | only high risk forbids
            id="Low_10"><text>1</text>         | id="Low_10"><text>${1}</text>      | the answer ${1} is not one of
            id="Low_10"><text>1</text>         | id="Low_10" expressionLanguage="javascript"><text>1</text> | names an expression language
            id="Low_1"><text>"low"</text>      | id="Low_1"><text>declaredRisk.getClass()</text> | the condition declaredRisk.getClass() is not one of
            <text>aiRequested</text>           | <text>execution</text>             | input columns have to be
            name="reviewers"                   | name="people"                      | output columns have to be
            hitPolicy="FIRST"                  | hitPolicy="UNIQUE"                 | gives no single answer
            <decision id="review-policy"       | <decision id="other"               | no DMN file
            """)
    void saysWhatIsWrong(String part, String changed, String problem) {
        assertThat(SHIPPED).contains(part);
        assertThat(problems(SHIPPED.replace(part, changed))).anyMatch(said -> said.contains(problem));
    }

    @Test
    void aTableThatForgetsACaseNamesTheCase() {
        int from = SHIPPED.indexOf("<rule id=\"Rule_Medium\">");
        int to = SHIPPED.indexOf("</rule>", SHIPPED.indexOf("Rule_Otherwise")) + "</rule>".length();
        String without = SHIPPED.substring(0, from) + SHIPPED.substring(to);
        assertThat(problems(without)).anyMatch(said -> said.contains("declaredRisk = medium: no row holds."));
    }

    @Test
    void whatIsNoXmlIsToldSo() {
        assertThat(problems("not a table")).singleElement().asString().startsWith("This is no DMN file");
        assertThat(problems("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>"))
                .singleElement()
                .asString()
                .startsWith("This is no DMN file");
    }

    private static java.util.List<String> problems(String dmn) {
        return PolicyTableCheck.problems(dmn.getBytes(StandardCharsets.UTF_8)).stream()
                .map(Wording::english)
                .toList();
    }
}
