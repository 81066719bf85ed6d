package io.execfabric.hotupdate.submission.web;

import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.Language;
import io.execfabric.hotupdate.shared.download.Download;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A folder per language that passes all rules and runs as it is, to begin with: the files below {@code starter-folders}. */
@Controller
class StarterFolderController {

    private static final String FILES = "/starter-folders/";
    private static final String ENDING = ".zip";
    private static final MediaType ZIP = MediaType.valueOf("application/zip");
    /** Always the same bytes: no time of anybody's clock in it. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    @GetMapping("/starter-folders/{file}")
    Download download(@PathVariable String file) throws IOException {
        String word = language(file).word();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Resource resource : files(word)) {
                add(zip, "starter-" + word + "/" + pathIn(resource, word), resource);
            }
        }
        return Download.of("starter-" + word + ENDING, ZIP, bytes.toByteArray());
    }

    private static Language language(String file) {
        return Arrays.stream(Language.values())
                .filter(language -> file.equals(language.word() + ENDING))
                .findFirst()
                .orElseThrow(() -> HotUpdateException.notFound("starter-folder"));
    }

    private static List<Resource> files(String word) throws IOException {
        return Arrays.stream(
                        new PathMatchingResourcePatternResolver().getResources("classpath:" + FILES + word + "/**"))
                .filter(resource ->
                        resource.isReadable() && !pathIn(resource, word).endsWith("/"))
                .sorted(Comparator.comparing(resource -> pathIn(resource, word)))
                .toList();
    }

    private static String pathIn(Resource resource, String word) {
        try {
            String url = resource.getURL().toString();
            String folder = FILES + word + "/";
            return url.substring(url.lastIndexOf(folder) + folder.length());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void add(ZipOutputStream zip, String name, Resource resource) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        try (InputStream in = resource.getInputStream()) {
            in.transferTo(zip);
        }
        zip.closeEntry();
    }
}
