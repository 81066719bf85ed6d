package io.execfabric.hotupdate.submission.web;

import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.wording.Wording;
import io.execfabric.hotupdate.submission.PackageUpload;
import io.execfabric.hotupdate.submission.PackageUpload.NamedFile;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * The folder in a form: one zip, or the files of a picked folder, never both: whichever were taken, the other would be lost unseen.
 *
 * @param zips what came as {@code package}
 * @param files what came as {@code files}
 */
record UploadParts(List<MultipartFile> zips, List<MultipartFile> files) {

    static UploadParts of(@Nullable List<MultipartFile> zips, @Nullable List<MultipartFile> files) {
        return new UploadParts(chosen(zips), chosen(files));
    }

    /** A browser sends one empty part without a name for an input in which nothing was chosen. */
    private static List<MultipartFile> chosen(@Nullable List<MultipartFile> parts) {
        return parts == null
                ? List.of()
                : parts.stream()
                        .filter(part -> !nameOf(part).isEmpty() || !part.isEmpty())
                        .toList();
    }

    boolean isEmpty() {
        return zips.isEmpty() && files.isEmpty();
    }

    /** The folder; nothing chosen is one without files. 400 for two. */
    PackageUpload upload(@Nullable String nameEncoding) {
        if (zips.size() > 1 || !zips.isEmpty() && !files.isEmpty()) {
            throw new HotUpdateException(ErrorCode.BAD_REQUEST, Wording.of("upload.once"));
        }
        boolean isSaid = nameEncoding != null && !nameEncoding.isBlank();
        return zips.isEmpty()
                ? new PackageUpload.Files(files.stream().map(UploadParts::named).toList())
                : new PackageUpload.Zip(zips.get(0), isSaid ? nameEncoding : null);
    }

    private static NamedFile named(MultipartFile file) {
        return new NamedFile(nameOf(file), file.getSize(), file);
    }

    private static String nameOf(MultipartFile file) {
        String name = file.getOriginalFilename();
        return name == null ? "" : name;
    }
}
