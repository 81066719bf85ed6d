package io.execfabric.hotupdate.submission.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.finding.Finding;
import io.execfabric.hotupdate.shared.finding.FindingCode;
import io.execfabric.hotupdate.shared.wording.Wording;
import io.execfabric.hotupdate.submission.PackageUpload;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Part;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
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

    private static final Set<String> FOLDER = Set.of("package", "files");
    private static final int MAX_METADATA = 256 * 1024;

    /** The folder in a request; 400 when there is none, or two, or a part of it that is no file. */
    static PackageUpload upload(MultipartHttpServletRequest request, @Nullable String nameEncoding)
            throws IOException, ServletException {
        UploadParts parts = UploadParts.of(request.getFiles("package"), request.getFiles("files"));
        if (parts.isEmpty() || request.getParts().stream().anyMatch(SubmissionForm::isFolderWithoutName)) {
            throw new HotUpdateException(ErrorCode.BAD_REQUEST, Wording.of("upload.either"));
        }
        return parts.upload(nameEncoding);
    }

    /** A part without a file name is a text field: what it holds would be lost unseen. */
    private static boolean isFolderWithoutName(Part part) {
        return FOLDER.contains(part.getName()) && part.getSubmittedFileName() == null;
    }

    /** The bytes of {@code metadata}, however the client sent it; 400 when it did not, or twice. */
    static byte[] metadata(MultipartHttpServletRequest request) throws IOException, ServletException {
        if (request.getParts().stream()
                        .filter(part -> part.getName().equals("metadata"))
                        .count()
                > 1) {
            throw new HotUpdateException(ErrorCode.BAD_REQUEST, Wording.of("metadata.twice"));
        }
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
            throw new HotUpdateException(ErrorCode.BAD_REQUEST, Wording.of("metadata.missing"));
        }
        return new ByteArrayInputStream(field.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] bounded(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(MAX_METADATA + 1);
        if (bytes.length > MAX_METADATA) {
            Finding finding = Finding.worded(FindingCode.FIELD_INVALID, "metadata", "request.too-long", MAX_METADATA);
            throw new HotUpdateException(ErrorCode.TOO_LARGE, Wording.of("metadata.large"), List.of(finding));
        }
        return bytes;
    }
}
