package io.execfabric.hotupdate.submission.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.execfabric.hotupdate.sandbox.CapturedSandboxOutput;
import io.execfabric.hotupdate.sandbox.Sandbox;
import io.execfabric.hotupdate.sandbox.SandboxJob;
import io.execfabric.hotupdate.sandbox.SandboxLimits;
import io.execfabric.hotupdate.sandbox.SandboxResult;
import io.execfabric.hotupdate.shared.Language;
import io.execfabric.hotupdate.support.HotUpdateTest;
import io.execfabric.hotupdate.support.Multipart;
import io.execfabric.hotupdate.support.RestCaller;
import io.execfabric.hotupdate.support.RestCaller.Answer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A starter folder, as anybody downloads it, is accepted as it is and does what its sample says. */
@HotUpdateTest
class StarterFolderTests {

    private static final String RESULT = "__EXECFABRIC_RESULT__=";
    private static final ObjectMapper JSON = new ObjectMapper();

    @LocalServerPort
    int port;

    @Autowired
    Sandbox sandbox;

    @ParameterizedTest
    @EnumSource(Language.class)
    void isAcceptedWithoutAFinding(Language language) throws Exception {
        Answer created = RestCaller.of(port, "acme-admin")
                .post(
                        "/api/v1/submissions",
                        new Multipart()
                                .file("package", "starter.zip", download(language))
                                .field(
                                        "metadata",
                                        "{\"scriptCode\":\"starter-" + language.word() + "\",\"scenario\":\"x\"}"));

        assertThat(created.status()).as(created.body()).isEqualTo(201);
        assertThat(created.json().path("findings")).isEmpty();
        assertThat(created.json().path("status").asText()).isEqualTo("CHECKING");
        assertThat(created.json().path("risk").asText()).isEqualTo("low");
        assertThat(created.json().path("language").asText()).isEqualTo(language.word());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void doesWhatItsSampleSays(Language language, @TempDir Path temp) throws Exception {
        Files.setPosixFilePermissions(temp, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path folder = unpacked(download(language), temp).resolve("starter-" + language.word());
        SandboxJob job = job(language, folder);
        CapturedSandboxOutput said = new CapturedSandboxOutput(job.limits());

        SandboxResult result = sandbox.run(job, said);

        assertThat(result.exitCode()).as(said.text()).isZero();
        String line = said.text()
                .lines()
                .filter(one -> one.startsWith(RESULT))
                .findFirst()
                .orElseThrow();
        assertThat(JSON.readTree(line.substring(RESULT.length())))
                .isEqualTo(JSON.readTree(folder.resolve("samples/output.json").toFile()));
    }

    private static SandboxJob job(Language language, Path folder) throws IOException {
        List<String> command = switch (language) {
            case PYTHON -> List.of("/usr/bin/python3", "main.py");
            case SHELL -> List.of("/usr/bin/bash", "main.sh");
            case NODEJS -> List.of("/usr/bin/node", "main.js");
        };
        return new SandboxJob(
                "starter-" + language.word(),
                folder,
                command,
                Map.of("EXECFABRIC_INPUT_FILE", SandboxJob.INPUT_FILE),
                SandboxJob.Input.alsoAsFile(Files.readAllBytes(folder.resolve("samples/input.json"))),
                false,
                SandboxLimits.standard());
    }

    private byte[] download(Language language) throws Exception {
        HttpResponse<byte[]> zip = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(
                                        "http://localhost:" + port + "/starter-folders/" + language.word() + ".zip"))
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        assertThat(zip.statusCode()).isEqualTo(200);
        return zip.body();
    }

    private static Path unpacked(byte[] archive, Path target) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = target.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.copy(zip, file);
            }
        }
        return target;
    }
}
