package io.execfabric.hotupdate.submission.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.execfabric.hotupdate.shared.finding.Finding;
import io.execfabric.hotupdate.shared.finding.FindingCode;
import io.execfabric.hotupdate.submission.PackageUpload;
import io.execfabric.hotupdate.submission.RequestedAnswers;
import io.execfabric.hotupdate.submission.SubmitCommand;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestRulesTests {

    private static final String LONGEST = "x".repeat(RequestRules.MAX_TEXT);

    @Test
    void aNameAndAScenarioAreEnough() {
        assertThat(findings("monthly-report", "Each month.", null)).isEmpty();
        assertThat(findings("monthly-report", LONGEST, LONGEST)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Report", "1st", "-a", "a b", "报表"})
    void aNameHasTheAgreedForm(String code) {
        assertThat(findings(code, "Each month.", null))
                .singleElement()
                .satisfies(finding -> assertThat(finding.path()).isEqualTo("scriptCode"))
                .extracting(Finding::code)
                .isEqualTo(FindingCode.SCRIPT_CODE_INVALID);
    }

    @Test
    void aReservedNameIsRefusedAsSuch() {
        assertThat(findings("public", "Each month.", null))
                .extracting(Finding::code)
                .containsExactly(FindingCode.RESERVED_NAME);
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        assertThat(findings("Report", " \n", LONGEST + "x"))
                .extracting(Finding::path)
                .containsExactly("scriptCode", "scenario", "note");
        assertThat(findings("report", LONGEST + "x", null))
                .extracting(Finding::code)
                .containsExactly(FindingCode.FIELD_INVALID);
    }

    private static List<Finding> findings(String code, String scenario, @Nullable String note) {
        RequestedAnswers unsaid = new RequestedAnswers(null, null, null);
        return RequestRules.check(
                new SubmitCommand(code, scenario, note, null, unsaid, new PackageUpload.Files(List.of())));
    }
}
