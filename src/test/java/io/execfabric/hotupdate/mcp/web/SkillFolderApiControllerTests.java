package io.execfabric.hotupdate.mcp.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.execfabric.hotupdate.recommendation.Offers;
import io.execfabric.hotupdate.support.Everybody;
import io.execfabric.hotupdate.support.SignedIn;
import io.execfabric.hotupdate.support.WebSlice;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebSlice
class SkillFolderApiControllerTests {

    private static final SignedIn PERSON = SignedIn.MEMBER.byToken();

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Offers offers;

    @Test
    void aPersonGetsTheFolderThatTheirAssistantIsOffered() throws IOException {
        when(offers.find(PERSON.caller().asAssistant(), ShownOffer.CODE)).thenReturn(Optional.of(ShownOffer.TOOL));

        MvcTestResult folder = folder("line_counter", PERSON);

        assertThat(folder).hasStatusOk().hasContentType("application/zip");
        assertThat(folder).headers().hasValue("Content-Disposition", "attachment; filename=\"line-counter.zip\"");
        assertThat(read(folder))
                .startsWith("line-counter/SKILL.md\n---\n")
                .contains("`http://localhost/mcp`", "`line_counter`", "version 3", "{\"type\":\"object\"}");
        verify(offers).told(PERSON.caller().asAssistant(), "a downloaded folder", List.of(ShownOffer.TOOL));
    }

    @Test
    void anAssistantGetsItsOwn() {
        SignedIn assistant = SignedIn.ADMIN.byAi();
        when(offers.find(assistant.caller(), ShownOffer.CODE)).thenReturn(Optional.of(ShownOffer.TOOL));

        assertThat(folder("line_counter", assistant)).hasStatusOk();
    }

    @Test
    void whatIsNotOfferedIsNotFoundAndNobodyWasTold() {
        when(offers.find(PERSON.caller().asAssistant(), ShownOffer.CODE)).thenReturn(Optional.empty());

        assertThat(folder("line_counter", PERSON)).hasStatus(404).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
        verify(offers, never()).told(any(), any(), any());
    }

    @ParameterizedTest
    @ValueSource(strings = {"No_Such", "get_execution", "public", "{x}", "1tool"})
    void whatCanBeNoCodeAsksNobody(String code) {
        assertThat(folder(code, PERSON)).hasStatus(404);
        verifyNoInteractions(offers);
    }

    @Test
    void thePlatformsPeopleHaveNoAssistantToBeOfferedAnything() {
        for (SignedIn other : Everybody.but(SignedIn.ADMIN, SignedIn.MEMBER, SignedIn.CONFIRMER)) {
            assertThat(folder("line_counter", other)).hasStatus(403);
            assertThat(folder("line_counter", other.byToken())).hasStatus(403);
        }
        verifyNoInteractions(offers);
    }

    private MvcTestResult folder(String code, SignedIn who) {
        return mvc.get()
                .uri("/api/v1/skills/{code}/skill-folder", code)
                .with(who)
                .exchange();
    }

    /** The name of the one file and what is in it. */
    private static String read(MvcTestResult folder) throws IOException {
        byte[] bytes = folder.getMvcResult().getResponse().getContentAsByteArray();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            String name = zip.getNextEntry().getName();
            String text = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(zip.getNextEntry()).isNull();
            return name + "\n" + text;
        }
    }
}
