package io.execfabric.hotupdate.updateflow.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.execfabric.hotupdate.shared.page.ItemList;
import io.execfabric.hotupdate.support.Everybody;
import io.execfabric.hotupdate.support.SignedIn;
import io.execfabric.hotupdate.support.WebSlice;
import io.execfabric.hotupdate.updateflow.Quarantines;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebSlice
class QuarantineApiControllerTests {

    private static final String OPEN = "/api/v1/governance/quarantines";
    private static final SignedIn PROGRAM = SignedIn.PLATFORM_ADMIN.byToken();

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Quarantines quarantines;

    @Test
    void allThatAreOpenAreThereWithWhereToDecide() {
        when(quarantines.open(PROGRAM.caller()))
                .thenReturn(ItemList.all(List.of(ShownQuarantine.of("v-1", 3L), ShownQuarantine.of("v-2", null))));

        String rest = """
                "tenant":"acme","skill":"tool","message":"Open to <globex>","since":"1970-01-01T00:00:00Z",
                "task":"/camunda/app/tasklist/default/#/?task=t-1",
                "process":"/camunda/app/cockpit/default/#/process-instance/p-1"}""";
        assertThat(mvc.get().uri(OPEN).with(PROGRAM))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("{\"items\":[{\"skillVersionId\":\"v-1\",\"version\":3," + rest
                        + ",{\"skillVersionId\":\"v-2\",\"version\":null," + rest + "],\"nextCursor\":null}");
    }

    @Test
    void nobodyButAPlatformAdminReadsThem() {
        for (SignedIn other : Everybody.programsBut(SignedIn.PLATFORM_ADMIN)) {
            assertThat(mvc.get().uri(OPEN).with(other)).hasStatus(403);
        }
        verifyNoInteractions(quarantines);
    }
}
