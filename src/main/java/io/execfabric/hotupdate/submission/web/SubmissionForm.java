package io.execfabric.hotupdate.submission.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.submission.PackageUpload;
import io.execfabric.hotupdate.submission.PackageUpload.NamedFile;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Part;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/**
 * The multipart form of a submission, as the interface document shows it: one zip as {@code package}, or the folder's files
 * as repeated {@code files} with relative names; {@code metadata} as a JSON part or field.
 */
record SubmissionForm(
        @JsonProperty("package") @Nullable MultipartFile zip,
        @Nullable List<MultipartFile> files,
        SubmissionMetadata metadata) {

    private static final int MAX_METADATA = 256 * 1024;

    /** The folder in a request; 400 when there is none, or two. */
    static PackageUpload upload(MultipartHttpServletRequest request) {
        MultipartFile zip = request.getFile("package");
        List<MultipartFile> files = request.getFiles("files").stream()
                .filter(file -> !nameOf(file).isEmpty())
                .toList();
        if ((zip == null) == files.isEmpty()) {
            throw new HotUpdateException(
                    ErrorCode.BAD_REQUEST, "Send the folder either as one zip, \"package\", or as \"files\".");
        }
        return zip != null
                ? new PackageUpload.Zip(zip)
                : new PackageUpload.Files(files.stream()
                        .map(file -> new NamedFile(nameOf(file), file))
                        .toList());
    }

    /** The bytes of {@code metadata}, however the client sent it; 400 when it did not. */
    static byte[] metadata(MultipartHttpServletRequest request) throws IOException, ServletException {
        try (InputStream in = open(request)) {
            return bounded(in);
        }
    }

    private static InputStream open(MultipartHttpServletRequest request) throws IOException, ServletException {
        MultipartFile file = request.getFile("metadata");
        if (file != null) {
            return file.getInputStream();
        }
        Part part = request.getPart("metadata");
        if (part != null) {
            return part.getInputStream();
        }
        String field = request.getParameter("metadata");
        if (field == null) {
            throw new HotUpdateException(ErrorCode.BAD_REQUEST, "The part \"metadata\" is missing.");
        }
        return new ByteArrayInputStream(field.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] bounded(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(MAX_METADATA + 1);
        if (bytes.length > MAX_METADATA) {
            throw new HotUpdateException(ErrorCode.TOO_LARGE, "The metadata is too large.");
        }
        return bytes;
    }

    private static String nameOf(MultipartFile file) {
        String name = file.getOriginalFilename();
        return name == null ? "" : name;
    }
}
