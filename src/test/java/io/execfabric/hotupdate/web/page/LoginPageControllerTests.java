package io.execfabric.hotupdate.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.execfabric.hotupdate.support.SignedIn;
import io.execfabric.hotupdate.support.WebSlice;
import io.execfabric.hotupdate.tenancy.CurrentCaller;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.ui.ExtendedModelMap;

@WebSlice
class LoginPageControllerTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    CurrentCaller caller;

    @Test
    void offersNobodysNameWhereItIsNoDemo() {
        assertThat(mvc.get().uri("/login"))
                .hasStatusOk()
                .hasViewName("web/login")
                .bodyText()
                .contains("action=\"/login\"", "name=\"_csrf\"")
                .doesNotContain("data-demo-user");
    }

    @Test
    void theDemosNamesAreOfTheDemoAlone() {
        assertThat(offered(new MockEnvironment())).isEqualTo(List.of());

        MockEnvironment demo = new MockEnvironment();
        demo.addActiveProfile("demo");
        assertThat(offered(demo))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .contains("acme-admin", "reviewer1", "platform-admin");
    }

    @ParameterizedTest
    @CsvSource({"error,note-bad", "throttled,note-warn", "logout,note-good"})
    void saysWhatCameBefore(String parameter, String note) {
        assertThat(mvc.get().uri("/login?" + parameter))
                .hasStatusOk()
                .bodyText()
                .contains("class=\"note " + note + "\"");
        assertThat(mvc.get().uri("/login")).bodyText().doesNotContain("class=\"note " + note + "\"");
    }

    @Test
    void whoIsInAlreadyIsLedOn() {
        assertThat(mvc.get().uri("/login").with(SignedIn.MEMBER)).hasRedirectedUrl("/");
        assertThat(mvc.get().uri("/login").with(SignedIn.REVIEWER)).hasRedirectedUrl("/");
    }

    private @Nullable Object offered(MockEnvironment environment) {
        ExtendedModelMap model = new ExtendedModelMap();
        new LoginPageController(environment, caller).login(model);
        return model.get("demoUsers");
    }
}
