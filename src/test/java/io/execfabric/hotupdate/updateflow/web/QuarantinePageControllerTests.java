package io.execfabric.hotupdate.updateflow.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.execfabric.hotupdate.shared.page.ItemList;
import io.execfabric.hotupdate.support.Everybody;
import io.execfabric.hotupdate.support.SignedIn;
import io.execfabric.hotupdate.support.WebSlice;
import io.execfabric.hotupdate.updateflow.Quarantines;
import io.execfabric.hotupdate.updateflow.Quarantines.Quarantine;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebSlice
class QuarantinePageControllerTests {

    private static final String PAGE = "/governance/quarantines";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Quarantines quarantines;

    @Test
    void eachLeadsToWhereItIsDecidedAndWhereItIsSeen() {
        MvcTestResult page = shown(List.of(ShownQuarantine.of("v-1", 3L)));

        assertThat(page).hasStatusOk().hasViewName("updateflow/quarantines");
        assertThat(page)
                .bodyText()
                .contains(
                        "id=\"v-1\"",
                        "acme / tool",
                        "Version 3",
                        "Open to &lt;globex&gt;",
                        "href=\"/camunda/app/tasklist/default/#/?task=t-1\"",
                        "href=\"/camunda/app/cockpit/default/#/process-instance/p-1\"");
    }

    @Test
    void aSubmissionWithARedCheckHasNoVersionYet() {
        assertThat(shown(List.of(ShownQuarantine.of("v-1", null))))
                .hasStatusOk()
                .bodyText()
                .contains("acme / tool")
                .doesNotContain("Version ");
    }

    @Test
    void nothingQuarantinedIsSaid() {
        assertThat(shown(List.of()))
                .hasStatusOk()
                .bodyText()
                .contains("Nothing is quarantined.")
                .doesNotContain("<table");
    }

    @Test
    void nobodyButAPlatformAdminSeesThem() {
        for (SignedIn other : Everybody.but(SignedIn.PLATFORM_ADMIN)) {
            assertThat(mvc.get().uri(PAGE).with(other)).hasStatus(403);
        }
        verifyNoInteractions(quarantines);
    }

    private MvcTestResult shown(List<Quarantine> open) {
        when(quarantines.open(SignedIn.PLATFORM_ADMIN.caller())).thenReturn(ItemList.all(open));
        return mvc.get().uri(PAGE).with(SignedIn.PLATFORM_ADMIN).exchange();
    }
}
