package io.execfabric.hotupdate.capability.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.execfabric.hotupdate.capability.RevocationTarget;
import io.execfabric.hotupdate.capability.Revocations;
import io.execfabric.hotupdate.capability.Revocations.Revoked;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.Reason;
import io.execfabric.hotupdate.shared.page.ItemList;
import io.execfabric.hotupdate.shared.page.PageRequest;
import io.execfabric.hotupdate.support.Everybody;
import io.execfabric.hotupdate.support.SignedIn;
import io.execfabric.hotupdate.support.WebSlice;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebSlice
class RevocationApiControllerTests {

    private static final String REVOCATIONS = "/api/v1/revocations";
    private static final SignedIn PROGRAM = SignedIn.PLATFORM_ADMIN.byToken();

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Revocations revocations;

    @Test
    void theListKnowsLimitAndCursorAndLeavesNothingOut() {
        when(revocations.list(PROGRAM.caller(), PageRequest.of(2, "r-9")))
                .thenReturn(new ItemList<>(List.of(ShownRevocation.OF_DIGEST, ShownRevocation.OF_VERSION), "r-1"));

        assertThat(mvc.get().uri(REVOCATIONS + "?limit=2&cursor=r-9").with(PROGRAM))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("""
                        {"items":[
                          {"id":"r-2","kind":"DIGEST","digest":"%1$s","tenant":null,"skill":null,"version":null,
                           "reason":"Leaks <all>","revokedBy":"paul","revokedAt":"1970-01-01T00:00:00Z","versions":3},
                          {"id":"r-1","kind":"VERSION","digest":"%1$s","tenant":"acme","skill":"tool","version":2,
                           "reason":"Too slow","revokedBy":"paul","revokedAt":"1970-01-01T00:00:00Z","versions":1}],
                         "nextCursor":"r-1"}""".formatted(ShownRevocation.BYTES));
    }

    @ParameterizedTest
    @CsvSource({"limit=0", "limit=201", "limit=many"})
    void aLimitThatIsNoneAsksNobody(String query) {
        assertThat(mvc.get().uri(REVOCATIONS + "?" + query).with(PROGRAM)).hasStatus(400);
        verifyNoInteractions(revocations);
    }

    @Test
    void bytesAreRevokedOnceAndAfterwardsToldAsTheyWere() {
        RevocationTarget bytes = new RevocationTarget.OfDigest(ShownRevocation.BYTES);
        when(revocations.revoke(PROGRAM.caller(), bytes, new Reason("Leaks"), true))
                .thenReturn(
                        new Revoked(ShownRevocation.OF_DIGEST, true), new Revoked(ShownRevocation.OF_DIGEST, false));
        String body =
                "{\"digest\":\" %s \",\"reason\":\" Leaks \",\"killRunning\":true}".formatted(ShownRevocation.BYTES);

        assertThat(revoked(body, PROGRAM))
                .hasStatus(201)
                .bodyJson()
                .extractingPath("$.id")
                .isEqualTo("r-2");
        assertThat(revoked(body, PROGRAM))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.id")
                .isEqualTo("r-2");
    }

    @Test
    void aVersionIsNamedByItsTenantAndNothingIsKilledUnlessSaid() {
        RevocationTarget version = new RevocationTarget.OfVersion(ShownRevocation.ACME, ShownRevocation.TOOL, 2);
        when(revocations.revoke(PROGRAM.caller(), version, new Reason("Too slow"), false))
                .thenReturn(new Revoked(ShownRevocation.OF_VERSION, true));

        assertThat(revoked("""
                {"tenant":"acme","skill":"tool","version":2,"reason":"Too slow"}""", PROGRAM))
                .hasStatus(201)
                .bodyJson()
                .extractingPath("$.version")
                .isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                                             | 422 | reason-missing",
                "null                                                           | 422 | reason-missing",
                "{\"tenant\":\"acme\",\"skill\":\"tool\",\"version\":2}         | 422 | reason-missing",
                "{\"reason\":\"x\"}                                             | 422 | input-invalid",
                "{\"reason\":\"x\",\"tenant\":\"acme\",\"version\":2}           | 422 | input-invalid",
                "{\"reason\":\"x\",\"digest\":\"sha256:1\",\"skill\":\"tool\"}  | 422 | input-invalid",
                "{\"reason\":\"x\",\"digest\":\"sha256:1\"}                     | 400 | bad-request",
                "{\"reason\":\"x\",\"tenant\":\"No_Such\",\"skill\":\"tool\",\"version\":2} | 404 | not-found",
                "{\"reason\":\"x\",\"tenant\":\"acme\",\"skill\":\"public\",\"version\":2}  | 404 | not-found",
                "{\"reason\":\"x\",\"tenant\":\"acme\",\"skill\":\"tool\",\"version\":\"x\"} | 400 | bad-request",
                "{\"reason\":\"x\",\"killRunning\":\"perhaps\"}                 | 400 | bad-request",
                "{                                                              | 400 | bad-request"
            })
    void aBodyThatNamesNothingOrTwoThingsRevokesNothing(String body, int status, String code) {
        assertThat(revoked(body, PROGRAM)).hasStatus(status).bodyText().contains("urn:hot-update:" + code);
        verifyNoInteractions(revocations);
    }

    @Test
    void aVersionThatDoesNotExistIsNotFound() {
        when(revocations.revoke(any(), any(), any(), anyBoolean())).thenThrow(HotUpdateException.notFound("version"));

        assertThat(revoked("{\"tenant\":\"acme\",\"skill\":\"tool\",\"version\":9,\"reason\":\"x\"}", PROGRAM))
                .hasStatus(404)
                .hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void nobodyButAPlatformAdminSeesOrMakesOne() {
        for (SignedIn other : Everybody.programsBut(SignedIn.PLATFORM_ADMIN)) {
            assertThat(mvc.get().uri(REVOCATIONS).with(other)).hasStatus(403);
            assertThat(revoked("{\"digest\":\"%s\",\"reason\":\"x\"}".formatted(ShownRevocation.BYTES), other))
                    .hasStatus(403);
        }
        verifyNoInteractions(revocations);
    }

    private MvcTestResult revoked(String body, SignedIn who) {
        return mvc.post()
                .uri(REVOCATIONS)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(who)
                .exchange();
    }
}
