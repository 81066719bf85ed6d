package io.execfabric.hotupdate.execution.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.execfabric.hotupdate.execution.UploadBatchView;
import io.execfabric.hotupdate.execution.UploadBatches;
import io.execfabric.hotupdate.execution.UploadPart;
import io.execfabric.hotupdate.execution.UploadedFile;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.wording.Wording;
import io.execfabric.hotupdate.support.Everybody;
import io.execfabric.hotupdate.support.SignedIn;
import io.execfabric.hotupdate.support.WebSlice;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mockito.ArgumentCaptor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.mock.web.MockPart;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@WebSlice
class UploadApiControllerTests {

    private static final String BATCHES = "/api/v1/upload-batches";
    private static final SignedIn PROGRAM = SignedIn.MEMBER.byToken();

    @Autowired
    MockMvcTester mvc;

    @Autowired
    UploadBatches uploads;

    @Test
    void filesAreHandedOnInTheirOrderAndAnEmptyInputIsNone() throws IOException {
        when(uploads.store(any(), any()))
                .thenReturn(new UploadBatchView("b-1", List.of(new UploadedFile("a.csv", "f-1", 3))));

        MvcTestResult answer = sent(PROGRAM, file("dir/a.csv", "1,2"), file("", ""), file("b.csv", ""));

        assertThat(answer).hasStatus(201).bodyJson().isStrictlyEqualTo("""
                {"batchNo":"b-1","files":[{"fileName":"a.csv","fileId":"f-1","size":3}]}""");
        List<UploadPart> parts = stored();
        assertThat(parts).extracting(UploadPart::fileName).containsExactly("dir/a.csv", "b.csv");
        assertThat(parts).extracting(UploadPart::size).containsExactly(3L, 0L);
        assertThat(parts.get(0).source().read()).isEqualTo("1,2".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aFormWithoutFilesIsTheRulesMatter() {
        when(uploads.store(PROGRAM.caller(), List.of()))
                .thenThrow(new HotUpdateException(ErrorCode.INPUT_INVALID, Wording.told("Send a file.")));

        assertThat(sent(PROGRAM)).hasStatus(422).bodyText().contains("urn:hot-update:input-invalid");
        assertThat(sent(PROGRAM, file("", ""))).hasStatus(422);
    }

    @Test
    void aFileWithoutItsNameIsNotLostAmongTheOthers() {
        assertThat(mvc.post()
                        .uri(BATCHES)
                        .multipart()
                        .file(file("a.csv", "1"))
                        .part(new MockPart("files", "2".getBytes(StandardCharsets.UTF_8)))
                        .with(PROGRAM))
                .hasStatus(400)
                .bodyText()
                .contains("urn:hot-update:bad-request");
        verifyNoInteractions(uploads);
    }

    @ParameterizedTest
    @EnumSource(
            value = ErrorCode.class,
            names = {"TOO_LARGE", "QUOTA_EXCEEDED"})
    void whatIsTooMuchIsAProblemOfItsOwnKind(ErrorCode code) {
        when(uploads.store(any(), any())).thenThrow(new HotUpdateException(code, Wording.told("Too much.")));

        assertThat(sent(PROGRAM, file("a.csv", "1")))
                .hasStatus(code.status())
                .bodyText()
                .contains("urn:hot-update:" + code.slug());
    }

    @Test
    void whatIsNoFormIsNotTaken() {
        assertThat(mvc.post()
                        .uri(BATCHES)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}")
                        .with(PROGRAM))
                .hasStatus(415);
        verifyNoInteractions(uploads);
    }

    @Test
    void noAssistantAndNobodyOfThePlatformUploads() {
        for (SignedIn other : Everybody.programsBut(SignedIn.ADMIN, SignedIn.MEMBER, SignedIn.CONFIRMER)) {
            assertThat(sent(other, file("a.csv", "1"))).hasStatus(403);
        }
        verifyNoInteractions(uploads);
    }

    @SuppressWarnings("unchecked")
    private List<UploadPart> stored() {
        ArgumentCaptor<List<UploadPart>> parts = ArgumentCaptor.forClass(List.class);
        verify(uploads).store(eq(PROGRAM.caller()), parts.capture());
        return parts.getValue();
    }

    private MvcTestResult sent(SignedIn who, MockMultipartFile... files) {
        var form = mvc.post().uri(BATCHES).multipart();
        for (MockMultipartFile file : files) {
            form.file(file);
        }
        return form.with(who).exchange();
    }

    private static MockMultipartFile file(String name, String content) {
        return new MockMultipartFile("files", name, null, content.getBytes(StandardCharsets.UTF_8));
    }
}
