package io.execfabric.hotupdate.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.execfabric.hotupdate.support.Everybody;
import io.execfabric.hotupdate.support.SignedIn;
import io.execfabric.hotupdate.support.WebSlice;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@WebSlice
class GovernancePageControllerTests {

    private static final Pattern TILE = Pattern.compile("class=\"card tile\" href=\"(/governance/[^\"]+)\"");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping handlers;

    @Test
    void leadsToEveryPageOfGovernanceThatNeedsNothingNamed() {
        List<String> pages = handlers.getHandlerMethods().keySet().stream()
                .filter(mapping -> mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .filter(path -> path.startsWith("/governance/") && !path.contains("{"))
                .distinct()
                .toList();

        assertThat(tiles()).hasSizeGreaterThan(10).containsExactlyInAnyOrderElementsOf(pages);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void eachIsNamedInTheReadersLanguage(String language) {
        assertThat(mvc.get().uri("/governance?lang=" + language).with(SignedIn.PLATFORM_ADMIN))
                .hasStatusOk()
                .hasViewName("web/governance")
                .bodyText()
                .doesNotContain("??");
    }

    @Test
    void isForPlatformAdminsAlone() {
        for (SignedIn other : Everybody.but(SignedIn.PLATFORM_ADMIN)) {
            assertThat(mvc.get().uri("/governance").with(other)).hasStatus(403);
        }
    }

    private List<String> tiles() {
        MvcTestResult page =
                mvc.get().uri("/governance").with(SignedIn.PLATFORM_ADMIN).exchange();
        return TILE.matcher(new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
                .results()
                .map(hit -> hit.group(1))
                .toList();
    }
}
