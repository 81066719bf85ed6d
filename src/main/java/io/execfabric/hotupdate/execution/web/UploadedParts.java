package io.execfabric.hotupdate.execution.web;

import io.execfabric.hotupdate.execution.UploadPart;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** The data files of a form. An input left empty sends one part without a name. */
final class UploadedParts {

    private UploadedParts() {}

    static List<UploadPart> of(@Nullable List<MultipartFile> files) {
        return (files == null ? List.<MultipartFile>of() : files)
                .stream()
                        .filter(file -> !name(file).isEmpty())
                        .map(file -> new UploadPart(name(file), file.getSize(), file::getBytes))
                        .toList();
    }

    private static String name(MultipartFile file) {
        return Objects.requireNonNullElse(file.getOriginalFilename(), "");
    }
}
