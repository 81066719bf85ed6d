package io.execfabric.hotupdate.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HighRiskPolicyTests {

    @ParameterizedTest
    @CsvSource({"low,LOW", "medium,MEDIUM", "high,HIGH", "HIGH,HIGH", "'',HIGH", "null,HIGH", "unheard-of,HIGH"})
    void whatIsNotUnderstoodIsHigh(String word, RiskLevel understood) {
        assertThat(HighRiskPolicy.understood(word)).isEqualTo(understood);
    }

    @ParameterizedTest
    @CsvSource({"LOW,false", "MEDIUM,false", "HIGH,true"})
    void highRiskAloneKeepsConfirmationAndForbids(RiskLevel risk, boolean high) {
        assertThat(HighRiskPolicy.keepsConfirmation(risk)).isEqualTo(high);
        assertThat(HighRiskPolicy.mayForbidAnswers(risk)).isEqualTo(high);
    }

    @ParameterizedTest
    @CsvSource({"LOW,1,true", "MEDIUM,1,true", "HIGH,1,false", "HIGH,2,true", "HIGH,3,true"})
    void highRiskIsForAiOnlyAfterTwoReviewers(RiskLevel risk, int reviewers, boolean lets) {
        assertThat(HighRiskPolicy.letsAiCall(risk, reviewers)).isEqualTo(lets);
    }

    @Test
    void atHighRiskSomebodyElseDecides() {
        assertThat(HighRiskPolicy.mayDecideRun(RiskLevel.HIGH, "ann", "ann")).isFalse();
        assertThat(HighRiskPolicy.mayDecideRun(RiskLevel.HIGH, "ann", "bob")).isTrue();
        assertThat(HighRiskPolicy.mayDecideRun(RiskLevel.MEDIUM, "ann", "ann")).isTrue();
    }
}
