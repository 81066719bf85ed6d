package io.execfabric.hotupdate.tenancy.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebSlice
class TenantPageControllerTests {

    private static final String PAGE = "/governance/tenants";
    private static final SignedIn GOVERNOR = SignedIn.PLATFORM_ADMIN;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    People people;

    @BeforeEach
    void none() {
        when(people.tenants(any(), any())).thenReturn(ItemList.all(List.of()));
    }

    @Test
    void eachCustomerLeadsToItsPeopleAndTheListGoesOn() {
        when(people.tenants(GOVERNOR.caller(), PageRequest.of(null, "aa")))
                .thenReturn(new ItemList<>(List.of(new TenantView(new TenantId("acme"), "<Acme>", 3)), "acme"));

        assertThat(mvc.get().uri(PAGE + "?cursor=aa").with(GOVERNOR))
                .hasStatusOk()
                .hasViewName("tenancy/tenants")
                .bodyText()
                .contains("href=\"/governance/tenants/acme/users\"", "&lt;Acme&gt;", "cursor=acme")
                .doesNotContain("<Acme>");
    }

    @Test
    void aNewOneLeadsToWhereItsFirstPersonIsMade() {
        assertThat(made("initech", " Initech "))
                .hasRedirectedUrl("/governance/tenants/initech/users")
                .flash()
                .containsEntry("done", "tenants.made");
        verify(people).createTenant(GOVERNOR.caller(), new NewTenant(new TenantId("initech"), "Initech"));
    }

    @ParameterizedTest
    @CsvSource({"No Such,Initech", "public,Initech", "initech,' '"})
    void whatDoesNotFitStaysToBePutRight(String id, String name) {
        MvcTestResult page = made(id, name);

        assertThat(page).hasStatus(422).hasViewName("tenancy/tenants");
        assertThat(page).bodyText().contains("role=\"alert\"", "value=\"" + id + "\"", "value=\"" + name + "\"");
        verify(people, never()).createTenant(any(), any());
    }

    @Test
    void anEmptyFormIsRefusedAsAnyOther() {
        assertThat(mvc.post().uri(PAGE).with(GOVERNOR).with(csrf())).hasStatus(422);
        verify(people, never()).createTenant(any(), any());
    }

    @Test
    void oneThatIsThereAlreadyIsToldOnThePage() {
        when(people.createTenant(any(), any()))
                .thenThrow(new HotUpdateException(ErrorCode.CONFLICT, Wording.told("Taken.")));

        assertThat(made("acme", "Acme"))
                .hasStatus(409)
                .hasViewName("tenancy/tenants")
                .bodyText()
                .contains("Taken.", "value=\"acme\"");
    }

    @Test
    void neitherAnotherRoleNorAnotherSiteMakesOne() {
        for (SignedIn other : Everybody.but(GOVERNOR)) {
            assertThat(mvc.get().uri(PAGE).with(other)).hasStatus(403);
            assertThat(mvc.post()
                            .uri(PAGE)
                            .param("id", "initech")
                            .param("name", "I")
                            .with(other)
                            .with(csrf()))
                    .hasStatus(403);
        }
        assertThat(mvc.post()
                        .uri(PAGE)
                        .param("id", "initech")
                        .param("name", "I")
                        .with(GOVERNOR))
                .hasStatus(403);
        verify(people, never()).tenants(any(), any());
        verify(people, never()).createTenant(any(), any());
    }

    private MvcTestResult made(String id, String name) {
        return mvc.post()
                .uri(PAGE)
                .param("id", id)
                .param("name", name)
                .with(GOVERNOR)
                .with(csrf())
                .exchange();
    }
}
