package io.execfabric.hotupdate.submission.web;

import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.ItemList;
import io.execfabric.hotupdate.shared.PageRequest;
import io.execfabric.hotupdate.shared.RelativePath;
import io.execfabric.hotupdate.submission.FolderCheckResult;
import io.execfabric.hotupdate.submission.FolderPreview;
import io.execfabric.hotupdate.submission.PackageFile;
import io.execfabric.hotupdate.submission.PackageUpload;
import io.execfabric.hotupdate.submission.SubmissionCatalogue;
import io.execfabric.hotupdate.submission.SubmissionIntake;
import io.execfabric.hotupdate.submission.SubmissionView;
import io.execfabric.hotupdate.tenancy.CurrentCaller;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** Submissions as the interface describes them. */
@RestController
@RequestMapping("/api/v1/submissions")
class SubmissionApiController {

    private static final MediaType PLAIN = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final SubmissionIntake intake;
    private final FolderPreview preview;
    private final SubmissionCatalogue catalogue;
    private final MetadataReader metadata;
    private final CurrentCaller caller;

    SubmissionApiController(
            SubmissionIntake intake,
            FolderPreview preview,
            SubmissionCatalogue catalogue,
            MetadataReader metadata,
            CurrentCaller caller) {
        this.intake = intake;
        this.preview = preview;
        this.catalogue = catalogue;
        this.metadata = metadata;
        this.caller = caller;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                            schema = @Schema(implementation = SubmissionForm.class)))
    ResponseEntity<SubmissionView> submit(@Parameter(hidden = true) MultipartHttpServletRequest request)
            throws IOException, ServletException {
        SubmissionMetadata said = metadata.read(SubmissionForm.metadata(request));
        SubmissionView view =
                intake.submit(caller.get(), said.command(SubmissionForm.upload(request, said.nameEncoding())));
        return ResponseEntity.created(URI.create("/api/v1/submissions/" + view.id()))
                .body(view);
    }

    /** What submitting this folder would lead to; nothing is stored. */
    @PostMapping(path = "/check", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                            schema = @Schema(implementation = PackageForm.class)))
    FolderCheckResult check(@Parameter(hidden = true) MultipartHttpServletRequest request)
            throws IOException, ServletException {
        String code = request.getParameter("scriptCode");
        return preview.check(caller.get(), upload(request), code == null ? "" : code);
    }

    @GetMapping
    ItemList<SubmissionView> list(@ParameterObject SubmissionQuery query, PageRequest page) {
        return catalogue.list(caller.get(), query.criteria(), page);
    }

    @GetMapping("/{id}")
    SubmissionView one(@PathVariable String id) {
        return catalogue.view(caller.get(), id);
    }

    @PutMapping(path = "/{id}/package", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                            schema = @Schema(implementation = PackageForm.class)))
    SubmissionView replacePackage(
            @PathVariable String id, @Parameter(hidden = true) MultipartHttpServletRequest request)
            throws IOException, ServletException {
        return intake.replacePackage(caller.get(), id, upload(request));
    }

    /** Without metadata, the encoding of names is a field of its own. */
    private static PackageUpload upload(MultipartHttpServletRequest request) throws IOException, ServletException {
        return SubmissionForm.upload(request, request.getParameter("nameEncoding"));
    }

    @PostMapping("/{id}/withdrawal")
    SubmissionView withdraw(@PathVariable String id, @RequestBody WithdrawalRequest request) {
        return intake.withdraw(caller.get(), id, request.reasonOrEmpty());
    }

    @GetMapping("/{id}/files")
    ItemList<PackageFileView> files(@PathVariable String id, PageRequest page) {
        return ItemList.part(
                catalogue.files(caller.get(), id),
                page,
                file -> file.path().value(),
                Comparator.naturalOrder(),
                PackageFileView::of);
    }

    /** Always text, whatever the tenant named it, so that no browser ever interprets it. */
    @GetMapping("/{id}/files/{*path}")
    ResponseEntity<Resource> file(@PathVariable String id, @PathVariable String path) {
        PackageFile file = catalogue.file(caller.get(), id, relative(path));
        InputStream content = catalogue.open(caller.get(), id, file.path());
        String name = file.path().value().substring(file.path().value().lastIndexOf('/') + 1);
        return ResponseEntity.ok()
                .contentType(PLAIN)
                .contentLength(file.size())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(new InputStreamResource(content));
    }

    /** A text that can be no path names no file. */
    private static RelativePath relative(String path) {
        String relative = path.startsWith("/") ? path.substring(1) : path;
        if (!RelativePath.isSafe(relative)) {
            throw HotUpdateException.notFound("file");
        }
        return new RelativePath(relative);
    }
}
