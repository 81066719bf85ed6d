package io.execfabric.hotupdate.submission.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.execfabric.hotupdate.shared.HotUpdateProperties;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.web.servlet.MultipartProperties;

class ScratchConfigurationTests {

    @Test
    void whatAKilledServerLeftIsThrownAwayAtTheStartAndNothingElse(@TempDir Path home) throws IOException {
        HotUpdateProperties places = new HotUpdateProperties(home);
        Path scratch = places.scratch();
        Files.writeString(Files.createDirectories(scratch.resolve("upload-1")).resolve("file-0"), "half");
        Files.writeString(Files.createDirectories(scratch.resolve("multipart")).resolve("part"), "half");
        Path outside = Files.writeString(home.resolve("kept"), "kept");
        Files.createSymbolicLink(scratch.resolve("upload-1/link"), outside);
        Path run = Files.createDirectories(scratch.resolve("run-7"));

        String received = new ScratchConfiguration()
                .multipartConfigElement(new MultipartProperties(), places)
                .getLocation();

        assertThat(scratch.resolve("upload-1")).doesNotExist();
        assertThat(Path.of(received)).isEmptyDirectory().isEqualTo(scratch.resolve("multipart"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(Path.of(received))))
                .isEqualTo("rwx------");
        assertThat(outside).hasContent("kept");
        assertThat(run).exists();
    }
}
