package io.execfabric.hotupdate.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.execfabric.hotupdate.shared.Language;
import io.execfabric.hotupdate.support.SignedIn;
import io.execfabric.hotupdate.support.WebSlice;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebSlice
class HowItWorksPageControllerTests {

    @Autowired
    MockMvcTester mvc;

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void anybodyReadsItInTheirLanguage(String language) {
        assertThat(mvc.get().uri("/how-it-works?lang=" + language))
                .hasStatusOk()
                .hasViewName("web/how-it-works")
                .bodyText()
                .contains("lang=\"" + language + "\"", "href=\"/assets/processes/hot-update.bpmn\"")
                .doesNotContain("??");
    }

    @Test
    void itSaysWhatHasToBeSubmittedAndInWhichLanguagesOfScripts() {
        assertThat(mvc.get().uri("/how-it-works").with(SignedIn.MEMBER))
                .model()
                .containsEntry("required", List.of("script", "readme", "tenant", "scenario"))
                .containsEntry("recommended", List.of("ai", "manual", "confirmation"))
                .containsEntry("languages", Language.values());
    }

    @Test
    void thePictureIsTheVeryModelThatRuns() throws IOException {
        assertThat(mvc.get().uri("/assets/processes/hot-update.bpmn"))
                .hasStatusOk()
                .hasContentType(MediaType.APPLICATION_XML)
                .body()
                .isEqualTo(new ClassPathResource("processes/hot-update.bpmn").getContentAsByteArray());
    }
}
