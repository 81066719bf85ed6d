package io.execfabric.hotupdate.breakglass.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.execfabric.hotupdate.breakglass.BreakGlassOrder;
import io.execfabric.hotupdate.breakglass.BreakGlassState;
import io.execfabric.hotupdate.breakglass.BreakGlassView;
import io.execfabric.hotupdate.breakglass.BreakGlasses;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.Reason;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.shared.page.ItemList;
import io.execfabric.hotupdate.shared.page.PageRequest;
import io.execfabric.hotupdate.shared.wording.Wording;
import io.execfabric.hotupdate.support.Everybody;
import io.execfabric.hotupdate.support.SignedIn;
import io.execfabric.hotupdate.support.WebSlice;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebSlice
class BreakGlassApiControllerTests {

    private static final String GLASSES = "/api/v1/break-glass";
    private static final SignedIn PROGRAM = SignedIn.PLATFORM_ADMIN.byToken();
    private static final String ORDER =
            "{\"tenant\":\" acme \",\"reason\":\" A stuck run \",\"minutes\":20,\"password\":\"secret-word\"}";
    private static final BreakGlassView OPEN = new BreakGlassView(
            "g-1",
            new TenantId("acme"),
            "paul",
            new Reason("A stuck run"),
            BreakGlassState.OPEN,
            Instant.EPOCH,
            Instant.EPOCH.plusSeconds(1200),
            null,
            null);
    private static final String SHOWN = """
            {"id":"g-1","tenant":"acme","openedBy":"paul","reason":"A stuck run","state":"OPEN",
             "openedAt":"1970-01-01T00:00:00Z","endsAt":"1970-01-01T00:20:00Z","endedAt":null,"endedBy":null}""";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    BreakGlasses glasses;

    @Test
    void itIsOpenedWithTheCallersPasswordAndSaysWhereItIs() {
        when(glasses.open(PROGRAM.caller(), order(20), "secret-word")).thenReturn(OPEN);

        MvcTestResult opened = sent(PROGRAM, ORDER);

        assertThat(opened).hasStatus(201).headers().hasValue("Location", GLASSES + "/g-1");
        assertThat(opened).bodyJson().isStrictlyEqualTo(SHOWN);
    }

    @Test
    void whoSaysNoTimeGetsTheUsualOneAndNoPasswordIsTheModulesToRefuse() {
        when(glasses.open(PROGRAM.caller(), order(BreakGlassOrder.USUAL_MINUTES), null))
                .thenThrow(new HotUpdateException(ErrorCode.FORBIDDEN, Wording.told("This is not your password.")));

        assertThat(sent(PROGRAM, "{\"tenant\":\"acme\",\"reason\":\"A stuck run\"}"))
                .hasStatus(403)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyText()
                .contains("urn:hot-update:forbidden");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|input-invalid|422",
                "{}|input-invalid|422",
                "{\"tenant\":\" \",\"reason\":\"Stuck\"}|input-invalid|422",
                "{\"tenant\":\"No Such\",\"reason\":\"Stuck\"}|bad-request|400",
                "{\"tenant\":\"acme\"}|reason-missing|422",
                "{\"tenant\":\"acme\",\"reason\":\"...\"}|reason-missing|422",
                "{\"tenant\":\"acme\",\"reason\":\"Stuck\",\"minutes\":4}|input-invalid|422",
                "{\"tenant\":\"acme\",\"reason\":\"Stuck\",\"minutes\":61}|input-invalid|422",
                "{\"tenant\":\"acme\",\"reason\":\"Stuck\",\"minutes\":\"soon\"}|bad-request|400",
                "{\"tenant\":{},\"reason\":\"Stuck\"}|bad-request|400",
                "{|bad-request|400"
            })
    void whatDoesNotFitOpensNothing(String body, String problem, int status) {
        assertThat(sent(PROGRAM, body)).hasStatus(status).bodyText().contains("urn:hot-update:" + problem);
        verifyNoInteractions(glasses);
    }

    @Test
    void aReasonThatIsTooLongOpensNothing() {
        assertThat(sent(PROGRAM, "{\"tenant\":\"acme\",\"reason\":\"" + "a".repeat(1001) + "\"}"))
                .hasStatus(422);
        verifyNoInteractions(glasses);
    }

    @Test
    void theHistoryGoesOnWhereTheCursorSays() {
        when(glasses.list(PROGRAM.caller(), PageRequest.of(1, "g-2"))).thenReturn(new ItemList<>(List.of(OPEN), "g-1"));

        assertThat(mvc.get().uri(GLASSES + "?limit=1&cursor=g-2").with(PROGRAM))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("{\"items\":[" + SHOWN + "],\"nextCursor\":\"g-1\"}");
    }

    @Test
    void anEndIsAnsweredAndOneThatCameBeforeIsAConflict() {
        when(glasses.close(PROGRAM.caller(), "g-1")).thenReturn(OPEN);
        when(glasses.close(PROGRAM.caller(), "g-2"))
                .thenThrow(new HotUpdateException(ErrorCode.WRONG_STATE, Wording.told("It has ended.")));

        assertThat(mvc.delete().uri(GLASSES + "/g-1").with(PROGRAM))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo(SHOWN);
        assertThat(mvc.delete().uri(GLASSES + "/g-2").with(PROGRAM))
                .hasStatus(409)
                .bodyText()
                .contains("urn:hot-update:wrong-state");
    }

    @Test
    void aRefusalTellsNothingOfThePassword() {
        when(glasses.open(any(), any(), any()))
                .thenThrow(new HotUpdateException(ErrorCode.PERSON_REQUIRED, Wording.told("No.")));

        assertThat(sent(PROGRAM, ORDER))
                .hasStatus(403)
                .bodyText()
                .contains("urn:hot-update:person-required")
                .doesNotContain("secret-word");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "201", "many"})
    void aPartOfAnotherSizeIsNone(String limit) {
        assertThat(mvc.get().uri(GLASSES + "?limit=" + limit).with(PROGRAM)).hasStatus(400);
        verifyNoInteractions(glasses);
    }

    @Test
    void nobodyElseOpensSeesOrEndsAny() {
        for (SignedIn other : Everybody.programsBut(SignedIn.PLATFORM_ADMIN)) {
            assertThat(mvc.get().uri(GLASSES).with(other)).hasStatus(403);
            assertThat(sent(other, ORDER)).hasStatus(403);
            assertThat(mvc.delete().uri(GLASSES + "/g-1").with(other)).hasStatus(403);
        }
        assertThat(mvc.delete()
                        .uri(GLASSES + "/g-1")
                        .session(new MockHttpSession())
                        .with(SignedIn.PLATFORM_ADMIN))
                .as("another site")
                .hasStatus(403);
        verifyNoInteractions(glasses);
    }

    private static BreakGlassOrder order(int minutes) {
        return new BreakGlassOrder(new TenantId("acme"), new Reason("A stuck run"), minutes);
    }

    private MvcTestResult sent(SignedIn who, String body) {
        return mvc.post()
                .uri(GLASSES)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(who)
                .exchange();
    }
}
