package io.execfabric.hotupdate.submission.web;

import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.RelativePath;
import io.execfabric.hotupdate.shared.download.Download;
import io.execfabric.hotupdate.shared.download.FileName;
import io.execfabric.hotupdate.shared.openapi.BytesAnswer;
import io.execfabric.hotupdate.shared.page.ItemList;
import io.execfabric.hotupdate.shared.page.PageRequest;
import io.execfabric.hotupdate.submission.FolderCheckResult;
import io.execfabric.hotupdate.submission.FolderPreview;
import io.execfabric.hotupdate.submission.PackageFile;
import io.execfabric.hotupdate.submission.PackageUpload;
import io.execfabric.hotupdate.submission.SubmissionCatalogue;
import io.execfabric.hotupdate.submission.SubmissionIntake;
import io.execfabric.hotupdate.submission.SubmissionView;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.CurrentCaller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** Submissions as the interface describes them. */
@RestController
@Tag(name = "Submissions")
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

    @Operation(operationId = "createSubmission", summary = "Hand in a script, or a new version of one")
    @ResponseStatus(HttpStatus.CREATED)
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
    @Operation(operationId = "checkFolder", summary = "What handing this folder in would lead to; nothing is kept")
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

    @Operation(operationId = "listSubmissions", summary = "Submissions, newest first")
    @GetMapping
    ItemList<SubmissionView> list(@ParameterObject SubmissionQuery query, PageRequest page) {
        return catalogue.list(caller.get(), query.criteria(), page);
    }

    @Operation(operationId = "getSubmission", summary = "One submission, and all that became of it")
    @GetMapping("/{id}")
    SubmissionView one(@PathVariable String id) {
        return catalogue.view(caller.get(), id);
    }

    @Operation(operationId = "replaceSubmissionPackage", summary = "Send the fixed folder")
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

    @Operation(operationId = "withdrawSubmission", summary = "Take a submission back")
    @PostMapping("/{id}/withdrawal")
    SubmissionView withdraw(@PathVariable String id, @RequestBody WithdrawalRequest request) {
        return intake.withdraw(caller.get(), id, request.reasonOrEmpty());
    }

    @Operation(operationId = "listSubmissionFiles", summary = "The files of a submission")
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
    @Operation(operationId = "getSubmissionFile", summary = "One file of a submission, as text")
    @BytesAnswer("text/plain")
    @GetMapping("/{id}/files/{*path}")
    Download file(@PathVariable String id, @PathVariable String path) {
        Caller asking = caller.get();
        PackageFile file = catalogue.file(asking, id, relative(path));
        return Download.shown(
                file.path().value(), PLAIN, file.digest(), file.size(), () -> catalogue.open(asking, id, file.path()));
    }

    /** A text that can be no path names no file. */
    private static RelativePath relative(String path) {
        String relative = FileName.ofAddress(path);
        if (!RelativePath.isSafe(relative)) {
            throw HotUpdateException.notFound("file");
        }
        return new RelativePath(relative);
    }
}
