package io.execfabric.hotupdate.submission.web;

import io.execfabric.hotupdate.submission.PackageUpload;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** What a page's two file inputs sent: a zip, or the files of a picked folder. An input left empty sends one empty part. */
final class UploadParts {

    private UploadParts() {}

    static PackageUpload upload(@Nullable MultipartFile zip, @Nullable List<MultipartFile> files) {
        if (zip != null && !zip.isEmpty()) {
            return new PackageUpload.Zip(zip);
        }
        return new PackageUpload.Files((files == null ? List.<MultipartFile>of() : files)
                .stream().filter(UploadParts::isChosen).map(UploadParts::named).toList());
    }

    private static boolean isChosen(MultipartFile file) {
        return !Objects.requireNonNullElse(file.getOriginalFilename(), "").isEmpty();
    }

    private static PackageUpload.NamedFile named(MultipartFile file) {
        return new PackageUpload.NamedFile(Objects.requireNonNullElse(file.getOriginalFilename(), ""), file);
    }
}
