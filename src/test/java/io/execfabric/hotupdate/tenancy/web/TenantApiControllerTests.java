package io.execfabric.hotupdate.tenancy.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.shared.page.ItemList;
import io.execfabric.hotupdate.shared.page.PageRequest;
import io.execfabric.hotupdate.shared.wording.Wording;
import io.execfabric.hotupdate.support.Everybody;
import io.execfabric.hotupdate.support.SignedIn;
import io.execfabric.hotupdate.support.WebSlice;
import io.execfabric.hotupdate.tenancy.people.NewTenant;
import io.execfabric.hotupdate.tenancy.people.People;
import io.execfabric.hotupdate.tenancy.people.TenantView;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebSlice
class TenantApiControllerTests {

    private static final String TENANTS = "/api/v1/tenants";
    private static final SignedIn PROGRAM = SignedIn.PLATFORM_ADMIN.byToken();
    private static final TenantView INITECH = new TenantView(new TenantId("initech"), "Initech", 0);

    @Autowired
    MockMvcTester mvc;

    @Autowired
    People people;

    @Test
    void theListGoesOnWhereTheCursorSays() {
        when(people.tenants(PROGRAM.caller(), PageRequest.of(1, "globex")))
                .thenReturn(new ItemList<>(List.of(INITECH), "initech"));

        assertThat(mvc.get().uri(TENANTS + "?limit=1&cursor=globex").with(PROGRAM))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("""
                        {"items":[{"id":"initech","name":"Initech","users":0}],"nextCursor":"initech"}""");
    }

    @Test
    void aNewOneIsAnsweredAsItIsNow() {
        when(people.createTenant(PROGRAM.caller(), new NewTenant(INITECH.id(), "Initech")))
                .thenReturn(INITECH);

        assertThat(sent(PROGRAM, "{\"id\":\"initech\",\"name\":\" Initech \",\"users\":9}"))
                .hasStatus(201)
                .bodyJson()
                .isStrictlyEqualTo("{\"id\":\"initech\",\"name\":\"Initech\",\"users\":0}");
    }

    @Test
    void anIdThatIsTakenIsAConflict() {
        when(people.createTenant(any(), any()))
                .thenThrow(new HotUpdateException(ErrorCode.CONFLICT, Wording.told("Taken.")));

        assertThat(sent(PROGRAM, "{\"id\":\"acme\",\"name\":\"Acme\"}"))
                .hasStatus(409)
                .bodyText()
                .contains("urn:hot-update:conflict");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{}",
                "{\"id\":\"initech\"}",
                "{\"id\":\"Initech\",\"name\":\"Initech\"}",
                "{\"id\":\"../etc\",\"name\":\"Initech\"}",
                "{\"id\":\"public\",\"name\":\"Initech\"}",
                "{\"id\":\"canary\",\"name\":\"Initech\"}",
                "{\"id\":\"initech\",\"name\":\"a\\u0007b\"}"
            })
    void whatDoesNotFitMakesNone(String body) {
        assertThat(sent(PROGRAM, body)).hasStatus(422).bodyText().contains("urn:hot-update:input-invalid");
        verifyNoInteractions(people);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "{\"id\":[]}"})
    void whatIsNoSuchBodyMakesNone(String body) {
        assertThat(sent(PROGRAM, body)).hasStatus(400);
        verifyNoInteractions(people);
    }

    @Test
    void onlyAPlatformAdminsProgramsKnowWhoTheCustomersAre() {
        for (SignedIn other : Everybody.programsBut(SignedIn.PLATFORM_ADMIN)) {
            assertThat(mvc.get().uri(TENANTS).with(other)).hasStatus(403);
            assertThat(sent(other, "{\"id\":\"initech\",\"name\":\"Initech\"}")).hasStatus(403);
        }
        verifyNoInteractions(people);
    }

    private MvcTestResult sent(SignedIn who, String body) {
        return mvc.post()
                .uri(TENANTS)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(who)
                .exchange();
    }
}
