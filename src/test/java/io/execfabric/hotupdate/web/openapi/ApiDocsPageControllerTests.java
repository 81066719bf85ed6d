package io.execfabric.hotupdate.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.execfabric.hotupdate.support.WebSlice;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebSlice
class ApiDocsPageControllerTests {

    @Autowired
    MockMvcTester mvc;

    @Test
    void everybodyReadsTheDescriptionAndTakesItAlong() {
        assertThat(mvc.get().uri("/api-docs"))
                .hasStatusOk()
                .hasViewName("web/api-docs")
                .bodyText()
                .contains("data-document=\"/v3/api-docs\"", "href=\"/v3/api-docs.yaml\"");
    }

    @Test
    void itsScriptsAreFilesOfThisServer() {
        assertThat(mvc.get().uri("/api-docs"))
                .bodyText()
                .contains("/swagger-ui-bundle.js\" defer", "src=\"/assets/api-docs.js\"")
                .doesNotContain("<script>");
    }
}
