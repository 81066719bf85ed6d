package io.execfabric.hotupdate.updateflow.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.wording.Wording;
import io.execfabric.hotupdate.support.Everybody;
import io.execfabric.hotupdate.support.SignedIn;
import io.execfabric.hotupdate.support.WebSlice;
import io.execfabric.hotupdate.updateflow.PolicyColumns;
import io.execfabric.hotupdate.updateflow.PolicyVersion;
import io.execfabric.hotupdate.updateflow.ReviewPolicyTable;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebSlice
class ReviewPolicyPageControllerTests {

    private static final String PAGE = "/governance/review-policy";
    private static final SignedIn ADMIN = SignedIn.PLATFORM_ADMIN;
    private static final byte[] DMN = "<definitions/>".getBytes(StandardCharsets.UTF_8);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ReviewPolicyTable table;

    @BeforeEach
    void twoVersions() {
        when(table.inForce(ADMIN.caller()))
                .thenReturn(new PolicyColumns(
                        List.of("Risk"),
                        List.of("Reviewers", "Reason"),
                        List.of(new PolicyColumns.Row(
                                List.of("\"high\""), List.of("2", "\"Four <eyes>\""), "By law"))));
        when(table.versions(ADMIN.caller()))
                .thenReturn(List.of(
                        new PolicyVersion(2, Instant.EPOCH, false, "paul"),
                        new PolicyVersion(1, Instant.EPOCH, true, "")));
    }

    @Test
    void showsTheTableInForceAndOffersEachEarlierOne() {
        MvcTestResult page = mvc.get().uri(PAGE).with(ADMIN).exchange();

        assertThat(page).hasStatusOk().hasViewName("updateflow/review-policy");
        assertThat(page)
                .bodyText()
                .contains(
                        "&quot;high&quot;",
                        "Four &lt;eyes&gt;",
                        "By law",
                        "href=\"/governance/review-policy/versions/2\"",
                        "action=\"/governance/review-policy/versions/1/restoration\"",
                        "paul")
                .doesNotContain("versions/2/restoration", "role=\"alert\"");
    }

    @Test
    void aVersionIsAFileForTheModeler() {
        when(table.file(ADMIN.caller(), 2)).thenReturn(DMN);

        MvcTestResult file = mvc.get().uri(PAGE + "/versions/2").with(ADMIN).exchange();

        assertThat(file).hasStatusOk().hasContentType(MediaType.APPLICATION_XML);
        assertThat(file).body().isEqualTo(DMN);
        assertThat(file).headers().hasValue("Content-Disposition", "attachment; filename=\"review-policy-2.dmn\"");
    }

    @Test
    void aVersionThatIsNoneIsNotThere() {
        when(table.file(any(), anyInt())).thenThrow(HotUpdateException.notFound("version"));

        assertThat(mvc.get().uri(PAGE + "/versions/9").with(ADMIN)).hasStatus(404);
        assertThat(mvc.get().uri(PAGE + "/versions/last").with(ADMIN)).hasStatus(400);
    }

    @Test
    void aChangedTableIsPutInForceAsItIs() {
        assertThat(sent(new MockMultipartFile("dmn", "policy.dmn", null, DMN)))
                .hasRedirectedUrl(PAGE)
                .flash()
                .containsEntry("done", "policy.changed");
        verify(table).replace(ADMIN.caller(), DMN);
    }

    @Test
    void whatIsWrongWithATableIsSaidBesideTheOneInForce() {
        when(table.replace(ADMIN.caller(), DMN))
                .thenReturn(List.of(Wording.told("Rule 1 has <no> reason."), Wording.told("Rule 2 neither.")));

        assertThat(sent(new MockMultipartFile("dmn", "policy.dmn", null, DMN)))
                .hasStatus(422)
                .hasViewName("updateflow/review-policy")
                .bodyText()
                .contains("role=\"alert\"", "Rule 1 has &lt;no&gt; reason.", "Rule 2 neither.", "By law");
    }

    @Test
    void aFormWithoutAFileChangesNothing() {
        assertThat(mvc.post().uri(PAGE).with(ADMIN).with(csrf())).hasStatus(400);
        assertThat(sent(new MockMultipartFile("other", "policy.dmn", null, DMN)))
                .hasStatus(400);
        verifyNoInteractions(table);
    }

    @Test
    void anEarlierVersionIsRestoredUnlessSomethingIsWrongWithItByNow() {
        assertThat(restored("1")).hasRedirectedUrl(PAGE).flash().containsEntry("done", "policy.changed");
        verify(table).restore(ADMIN.caller(), 1);

        when(table.restore(ADMIN.caller(), 1)).thenReturn(List.of(Wording.told("No such risk.")));
        assertThat(restored("1")).hasStatus(422).bodyText().contains("No such risk.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"first", "1.0", "99999999999"})
    void whatIsNoNumberRestoresNothing(String version) {
        assertThat(restored(version)).hasStatus(400);
        verifyNoInteractions(table);
    }

    @Test
    void nobodyButAPlatformAdminReadsOrChangesItAndNoOtherSiteDoes() {
        for (SignedIn other : Everybody.but(ADMIN)) {
            assertThat(mvc.get().uri(PAGE).with(other)).hasStatus(403);
            assertThat(mvc.get().uri(PAGE + "/versions/1").with(other)).hasStatus(403);
            assertThat(mvc.post()
                            .uri(PAGE)
                            .multipart()
                            .file("dmn", DMN)
                            .with(other)
                            .with(csrf()))
                    .hasStatus(403);
            assertThat(mvc.post()
                            .uri(PAGE + "/versions/1/restoration")
                            .with(other)
                            .with(csrf()))
                    .hasStatus(403);
        }
        assertThat(mvc.post().uri(PAGE).multipart().file("dmn", DMN).with(ADMIN))
                .hasStatus(403);
        assertThat(mvc.post().uri(PAGE + "/versions/1/restoration").with(ADMIN)).hasStatus(403);
        verifyNoInteractions(table);
    }

    private MvcTestResult sent(MockMultipartFile file) {
        return mvc.post()
                .uri(PAGE)
                .multipart()
                .file(file)
                .with(ADMIN)
                .with(csrf())
                .exchange();
    }

    private MvcTestResult restored(String version) {
        return mvc.post()
                .uri(PAGE + "/versions/" + version + "/restoration")
                .with(ADMIN)
                .with(csrf())
                .exchange();
    }
}
