package io.execfabric.hotupdate.submission.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.execfabric.hotupdate.support.Folders;
import io.execfabric.hotupdate.support.HotUpdateTest;
import io.execfabric.hotupdate.support.Multipart;
import io.execfabric.hotupdate.support.RestCaller;
import io.execfabric.hotupdate.support.RestCaller.Answer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Folders that are too much are told the limit and what takes the room. */
@HotUpdateTest
class TooMuchTests {

    private static final String SUBMISSIONS = "/api/v1/submissions";
    private static final int MIB = 1024 * 1024;

    @LocalServerPort
    int port;

    private RestCaller admin;

    @BeforeEach
    void signIn() {
        admin = RestCaller.of(port, "acme-admin");
    }

    @Test
    void tooManyPartsAreToldWithTheFolderThatHoldsThem() {
        Answer refused = admin.post(SUBMISSIONS, many(2100).field("metadata", metadata("parts")));

        assertThat(refused.status()).as(refused.body()).isEqualTo(422);
        assertThat(codes(refused)).containsExactly("ARCHIVE_TOO_MANY_FILES");
        assertThat(refused.body()).contains("2102 files", "2000 are accepted", "node_modules/ (2100)");
    }

    @Test
    void farTooManyPartsAreToldTheLimit() {
        Answer refused = admin.post(SUBMISSIONS, many(5100).field("metadata", metadata("parts")));

        assertThat(refused.status()).as(refused.body()).isEqualTo(422);
        assertThat(codes(refused)).containsExactly("ARCHIVE_TOO_MANY_FILES");
        assertThat(refused.body()).contains("2000");
    }

    static Stream<Multipart> tooLarge() {
        return Stream.of(
                zip(new byte[20 * MIB + 1]),
                zip(new byte[23 * MIB]),
                picked().file("files", "data.bin", new byte[20 * MIB + 1]));
    }

    @ParameterizedTest
    @MethodSource("tooLarge")
    void anUploadThatIsTooLargeIsToldTheLimitInAFinding(Multipart form) {
        for (String path : List.of(SUBMISSIONS, SUBMISSIONS + "/check")) {
            Answer refused = admin.post(path, form);

            assertThat(refused.status()).as(refused.body()).isEqualTo(413);
            assertThat(codes(refused)).containsExactly("ARCHIVE_TOO_LARGE");
            assertThat(refused.json().path("findings").get(0).path("message").asText())
                    .contains("20 MiB");
        }
    }

    @Test
    void aPickedFolderThatIsTooLargeIsToldWithWhatTakesTheRoom() {
        Multipart form = picked();
        for (int i = 0; i < 3; i++) {
            form.file("files", "data/part" + i, new byte[6 * MIB + MIB / 2]);
        }
        form.file("files", "more.bin", new byte[MIB]);

        Answer refused = admin.post(SUBMISSIONS, form.field("metadata", metadata("large")));

        assertThat(refused.status()).as(refused.body()).isEqualTo(422);
        assertThat(codes(refused)).containsExactly("ARCHIVE_TOO_LARGE");
        assertThat(refused.body()).contains("20 MiB", "data/ (19.5 MiB)");
    }

    @Test
    void metadataThatIsTooLargeIsToldSoInAFinding() {
        Answer refused = admin.post(SUBMISSIONS, picked().field("metadata", metadata("a".repeat(300 * 1024))));

        assertThat(refused.status()).isEqualTo(413);
        assertThat(codes(refused)).containsExactly("FIELD_INVALID");
    }

    private static Multipart many(int files) {
        Multipart form = picked();
        for (int i = 0; i < files; i++) {
            form.file("files", "node_modules/p" + i % 9 + "/f" + i, new byte[0]);
        }
        return form;
    }

    private static Multipart zip(byte[] archive) {
        return new Multipart().file("package", "folder.zip", archive);
    }

    private static Multipart picked() {
        Multipart form = new Multipart();
        Folders.goodPython().forEach((path, content) -> form.file("files", path, content));
        return form;
    }

    private static List<String> codes(Answer answer) {
        return answer.json().path("findings").findValuesAsText("code");
    }

    private static String metadata(String code) {
        return "{\"scriptCode\":\"" + code + "\",\"scenario\":\"For the service desk\"}";
    }
}
