package io.execfabric.hotupdate.tenancy.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.QuotaExceeded;
import io.execfabric.hotupdate.shared.finding.Finding;
import io.execfabric.hotupdate.shared.finding.FindingCode;
import io.execfabric.hotupdate.shared.wording.Wording;
import io.execfabric.hotupdate.support.SignedIn;
import io.execfabric.hotupdate.support.WebSlice;
import io.execfabric.hotupdate.tenancy.people.OwnPassword;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebSlice
class AccountPageControllerTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    OwnPassword password;

    @Test
    void whoHasAOneTimePasswordGetsInHereAndIsToldWhy() {
        assertThat(mvc.get().uri("/account").with(SignedIn.NEWCOMER))
                .hasStatusOk()
                .hasViewName("tenancy/account")
                .model()
                .containsEntry("newcomer", true);
        assertThat(mvc.get().uri("/account").with(SignedIn.MEMBER)).model().containsEntry("newcomer", false);
    }

    @Test
    void aChangeIsMadeAndToldAfterARedirect() {
        assertThat(changed("old one", "new one", "new one", SignedIn.NEWCOMER))
                .hasRedirectedUrl("/account")
                .flash()
                .containsEntry("changed", true);
        verify(password).change(SignedIn.NEWCOMER.caller(), "old one", "new one");
    }

    @Test
    void twoThatDifferAreRefusedWithoutAskingAnybody() {
        MvcTestResult page = changed("old one", "new one", "new onf", SignedIn.MEMBER);

        assertThat(page)
                .hasStatus(422)
                .model()
                .hasEntrySatisfying(
                        "of_again",
                        faults -> assertThat(faults)
                                .asInstanceOf(InstanceOfAssertFactories.LIST)
                                .hasSize(1));
        assertThat(page).bodyText().doesNotContain("old one", "new one", "new onf");
        verifyNoInteractions(password);
    }

    @Test
    void aFaultIsToldBesideItsField() {
        Finding weak = Finding.of(FindingCode.FIELD_INVALID, "new", "Too short.");
        doThrow(new HotUpdateException(ErrorCode.INPUT_INVALID, Wording.told("No."), List.of(weak)))
                .when(password)
                .change(any(), any(), any());

        MvcTestResult page = changed("old", "new", "new", SignedIn.MEMBER);

        assertThat(page)
                .hasStatus(422)
                .model()
                .containsEntry("of_new", List.of(weak))
                .containsEntry("of_current", List.of());
        assertThat(page).bodyText().contains("Too short.");
    }

    @Test
    void whoGuessesTooOftenIsToldWhenToComeBack() {
        doThrow(new QuotaExceeded(Wording.told("Too often."), Duration.ofSeconds(33)))
                .when(password)
                .change(any(), any(), any());

        MvcTestResult page = changed("old", "new", "new", SignedIn.MEMBER);

        assertThat(page).hasStatus(429).headers().hasValue("Retry-After", "33");
        assertThat(page).model().containsEntry("throttled", true);
    }

    @Test
    void anotherSiteChangesNoPassword() {
        assertThat(mvc.post()
                        .uri("/account")
                        .param("current", "old")
                        .param("new", "new")
                        .param("again", "new")
                        .with(SignedIn.MEMBER))
                .hasStatus(403);
        verifyNoInteractions(password);
    }

    private MvcTestResult changed(String current, String next, String again, SignedIn who) {
        return mvc.post()
                .uri("/account")
                .param("current", current)
                .param("new", next)
                .param("again", again)
                .with(who)
                .with(csrf())
                .exchange();
    }
}
