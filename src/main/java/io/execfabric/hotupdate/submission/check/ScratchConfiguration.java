package io.execfabric.hotupdate.submission.check;

import io.execfabric.hotupdate.shared.HotUpdateProperties;
import io.execfabric.hotupdate.submission.folder.archive.ScratchFolder;
import jakarta.servlet.MultipartConfigElement;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.web.servlet.MultipartProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Throws away at the start what uploads and tried packages of a killed server left behind, before any new one arrives, and makes the folder
 * into which the web server receives them. Scratch space belongs to one server alone.
 */
@Configuration(proxyBeanMethods = false)
class ScratchConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(ScratchConfiguration.class);

    @Bean
    MultipartConfigElement multipartConfigElement(MultipartProperties properties, HotUpdateProperties places)
            throws IOException {
        properties.setLocation(emptied(places.scratch()).toString());
        return properties.createMultipartConfig();
    }

    private static Path emptied(Path scratch) throws IOException {
        Path received = scratch.resolve("multipart");
        if (Files.isDirectory(received)) {
            ScratchFolder.delete(received);
        }
        int left = deleteUploads(Files.createDirectories(scratch));
        if (left > 0) {
            LOG.info("Threw away what {} interrupted upload(s) left behind", left);
        }
        return Files.createDirectory(received, ScratchFolder.OWNER_ONLY);
    }

    private static int deleteUploads(Path scratch) throws IOException {
        int deleted = 0;
        try (DirectoryStream<Path> uploads =
                Files.newDirectoryStream(scratch, "{" + ScratchFolder.PREFIX + ",package-}*")) {
            for (Path upload : uploads) {
                ScratchFolder.delete(upload);
                deleted++;
            }
        }
        return deleted;
    }
}
