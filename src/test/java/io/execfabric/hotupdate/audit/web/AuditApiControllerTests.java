package io.execfabric.hotupdate.audit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.execfabric.hotupdate.audit.AuditLog;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.page.ItemList;
import io.execfabric.hotupdate.shared.page.PageRequest;
import io.execfabric.hotupdate.shared.wording.Wording;
import io.execfabric.hotupdate.support.Everybody;
import io.execfabric.hotupdate.support.SignedIn;
import io.execfabric.hotupdate.support.WebSlice;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The trail for programs, and as a table. */
@WebSlice
class AuditApiControllerTests {

    private static final SignedIn PROGRAM = SignedIn.PLATFORM_ADMIN.byToken();

    @Autowired
    MockMvcTester mvc;

    @Autowired
    AuditLog log;

    @Test
    void anEntryIsAnsweredWithAllThatItIs() {
        when(log.list(PROGRAM.caller(), ShownTrail.ASKED, PageRequest.of(1, "9")))
                .thenReturn(new ItemList<>(List.of(ShownTrail.ENTRY), "7"));

        assertThat(mvc.get()
                        .uri("/api/v1/audit" + ShownTrail.QUESTION + "&limit=1&cursor=9")
                        .with(PROGRAM))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("""
                        {"items":[{"seq":7,"at":"1970-01-01T00:00:00Z","tenant":"acme","actor":"ada",
                          "action":"SUBMITTED","subjectType":"submission","subjectId":"s-1","detail":"=1+1 <b>",
                          "seal":1}],"nextCursor":"7"}""");
    }

    @Test
    void theTableIsADownloadOfAllPartsAndNoFormulaOfAnybodys() {
        when(log.list(eq(SignedIn.ADMIN.caller()), eq(ShownTrail.ASKED), any()))
                .thenReturn(new ItemList<>(List.of(ShownTrail.ENTRY), "7"))
                .thenReturn(ItemList.all(List.of(ShownTrail.ENTRY)));

        MvcTestResult table = mvc.get()
                .uri("/audit.csv" + ShownTrail.QUESTION)
                .with(SignedIn.ADMIN)
                .exchange();

        assertThat(table)
                .hasStatusOk()
                .headers()
                .hasValue("Content-Type", "text/csv;charset=UTF-8")
                .hasValue("Content-Disposition", "attachment; filename=\"audit.csv\"");
        assertThat(table).bodyText().contains("SUBMITTED", "'=1+1").doesNotContain(",=1+1");
        assertThat(table).bodyText().hasLineCount(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/audit", "/api/v1/audit.csv"})
    void aTimeThatIsNoneIsRefusedBeforeAnythingIsAnswered(String path) {
        for (String question : List.of("?since=yesterday", "?until=2026-02-30", "?since=2026-01-31T10:00")) {
            assertThat(mvc.get().uri(path + question).with(PROGRAM))
                    .hasStatus(400)
                    .bodyText()
                    .contains("urn:hot-update:bad-request");
        }
        verifyNoInteractions(log);
    }

    @Test
    void aRefusedTableIsAProblemAndNoHalfOfOne() {
        when(log.list(any(), any(), any())).thenThrow(new HotUpdateException(ErrorCode.FORBIDDEN, Wording.told("No.")));

        assertThat(mvc.get().uri("/api/v1/audit.csv").with(PROGRAM))
                .hasStatus(403)
                .bodyText()
                .contains("urn:hot-update:forbidden");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "201", "many"})
    void aPartOfAnotherSizeIsNone(String limit) {
        assertThat(mvc.get().uri("/api/v1/audit?limit=" + limit).with(PROGRAM)).hasStatus(400);
        verifyNoInteractions(log);
    }

    @Test
    void aCursorThatNoAnswerGaveIsTheModulesToRefuse() {
        when(log.list(PROGRAM.caller(), ShownTrail.ALL, PageRequest.of(null, "x")))
                .thenThrow(new HotUpdateException(ErrorCode.BAD_REQUEST, Wording.told("Not a cursor.")));

        assertThat(mvc.get().uri("/api/v1/audit?cursor=x").with(PROGRAM)).hasStatus(400);
        verify(log).list(PROGRAM.caller(), ShownTrail.ALL, PageRequest.of(null, "x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/audit", "/api/v1/audit.csv"})
    void nobodyButAdminsReadsAnything(String path) {
        for (SignedIn other : Everybody.programsBut(SignedIn.ADMIN, SignedIn.PLATFORM_ADMIN)) {
            assertThat(mvc.get().uri(path).with(other)).hasStatus(403);
        }
        for (SignedIn other : Everybody.but(SignedIn.ADMIN, SignedIn.PLATFORM_ADMIN)) {
            assertThat(mvc.get().uri("/audit.csv").with(other)).hasStatus(403);
        }
        verifyNoInteractions(log);
    }
}
