package io.execfabric.hotupdate.submission.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.execfabric.hotupdate.shared.Language;
import io.execfabric.hotupdate.support.WebSlice;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebSlice
class StarterFolderControllerTests {

    @Autowired
    MockMvcTester mvc;

    @ParameterizedTest
    @EnumSource
    void anybodyGetsAFolderOfEachLanguageInOrderOfNames(Language language) throws IOException {
        String name = "starter-" + language.word();

        MvcTestResult zip = downloaded(language.word() + ".zip");

        assertThat(zip).hasStatusOk().hasContentType("application/zip");
        assertThat(zip).headers().hasValue("Content-Disposition", "attachment; filename=\"" + name + ".zip\"");
        assertThat(names(zip))
                .isSorted()
                .contains(name + "/README.md")
                .hasSizeGreaterThan(1)
                .allSatisfy(file -> assertThat(file).startsWith(name + "/"));
    }

    @Test
    void twiceAreTheSameBytes() {
        assertThat(downloaded("python.zip")).body().isEqualTo(bytes(downloaded("python.zip")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cobol.zip", "python", "PYTHON.zip", "python.tar.gz", ".zip", "{x}", "**.zip"})
    void whatIsNoLanguageHasNone(String file) {
        assertThat(downloaded(file)).hasStatus(404);
    }

    private MvcTestResult downloaded(String file) {
        return mvc.get().uri("/starter-folders/{file}", file).exchange();
    }

    private static byte[] bytes(MvcTestResult answer) {
        return answer.getMvcResult().getResponse().getContentAsByteArray();
    }

    private static List<String> names(MvcTestResult answer) throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes(answer)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }
}
