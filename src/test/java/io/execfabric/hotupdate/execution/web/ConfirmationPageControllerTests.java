package io.execfabric.hotupdate.execution.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.execfabric.hotupdate.execution.ConfirmationDecision;
import io.execfabric.hotupdate.execution.Confirmations;
import io.execfabric.hotupdate.execution.ExecutionView;
import io.execfabric.hotupdate.execution.Executions;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.RiskLevel;
import io.execfabric.hotupdate.shared.page.ItemList;
import io.execfabric.hotupdate.shared.wording.Wording;
import io.execfabric.hotupdate.support.SignedIn;
import io.execfabric.hotupdate.support.WebSlice;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebSlice
class ConfirmationPageControllerTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Executions executions;

    @Autowired
    Confirmations confirmations;

    @ParameterizedTest
    @CsvSource({"mia,HIGH,true", "cleo,LOW,true", "cleo,HIGH,false"})
    void whatWaitsIsShownInFullAndNobodyIsOfferedTheOwnRunOfHighRisk(String requester, RiskLevel risk, boolean may) {
        ExecutionView run = ShownRun.waiting(requester, risk);
        when(executions.openConfirmations(SignedIn.CONFIRMER.caller())).thenReturn(ItemList.all(List.of(run)));
        when(executions.view(SignedIn.CONFIRMER.caller(), ShownRun.ID, 0)).thenReturn(run);

        MvcTestResult page =
                mvc.get().uri("/confirmations").with(SignedIn.CONFIRMER).exchange();

        assertThat(page).hasStatusOk().hasViewName("execution/confirmations");
        assertThat(page).bodyText().contains("&quot;lines&quot; : 3");
        assertThat(page).model().containsEntry("waiting", List.of(new WaitingRun(run, may)));
        assertThat(body(page).contains("action=\"/executions/e-1/confirmation\""))
                .isEqualTo(may);
    }

    @ParameterizedTest
    @EnumSource
    void aDecisionIsCarriedOutAndToldOnTheRunsPage(ConfirmationDecision decision) {
        assertThat(decided(decision.name()))
                .hasRedirectedUrl("/executions/e-1")
                .flash()
                .containsEntry("done", "confirm.done." + decision.name());
        verify(confirmations).decide(SignedIn.CONFIRMER.caller(), ShownRun.ID, decision, "Checked");
    }

    @Test
    void aRefusalIsToldOnTheRunsPage() {
        when(confirmations.decide(any(), any(), any(), any()))
                .thenThrow(new HotUpdateException(ErrorCode.ALREADY_DECIDED, Wording.told("Somebody was faster.")));

        assertThat(decided("CONFIRM"))
                .hasRedirectedUrl("/executions/e-1")
                .flash()
                .containsEntry("problem", "Somebody was faster.")
                .doesNotContainKey("done");
    }

    @Test
    void aForeignRunIsNotFoundAndAWordThatIsNoDecisionDecidesNothing() {
        assertThat(decided("PERHAPS")).hasStatus(400);
        verifyNoInteractions(confirmations);
        when(confirmations.decide(any(), any(), any(), any())).thenThrow(HotUpdateException.notFound("run"));
        assertThat(decided("DENY")).hasStatus(404);
    }

    @Test
    void onlyConfirmersHaveTheInbox() {
        assertThat(mvc.get().uri("/confirmations").with(SignedIn.MEMBER)).hasStatus(403);
    }

    private MvcTestResult decided(String decision) {
        return mvc.post()
                .uri("/executions/e-1/confirmation")
                .param("decision", decision)
                .param("comment", "Checked")
                .with(SignedIn.CONFIRMER)
                .with(csrf())
                .exchange();
    }

    private static String body(MvcTestResult page) {
        return new String(page.getMvcResult().getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
