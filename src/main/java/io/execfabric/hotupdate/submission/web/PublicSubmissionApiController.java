package io.execfabric.hotupdate.submission.web;

import io.execfabric.hotupdate.submission.SubmissionIntake;
import io.execfabric.hotupdate.submission.SubmissionView;
import io.execfabric.hotupdate.tenancy.CurrentCaller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** What the platform itself provides comes in as a tenant's does, through the same checks and a second reviewer always. */
@RestController
@Tag(name = "Public area")
class PublicSubmissionApiController {

    private final SubmissionIntake intake;
    private final MetadataReader metadata;
    private final CurrentCaller caller;

    PublicSubmissionApiController(SubmissionIntake intake, MetadataReader metadata, CurrentCaller caller) {
        this.intake = intake;
        this.metadata = metadata;
        this.caller = caller;
    }

    @Operation(operationId = "createPublicSubmission", summary = "Hand in a script for the public area")
    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping(path = "/api/v1/public/submissions", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                            schema = @Schema(implementation = SubmissionForm.class)))
    ResponseEntity<SubmissionView> submit(@Parameter(hidden = true) MultipartHttpServletRequest request)
            throws IOException, ServletException {
        SubmissionMetadata said = metadata.read(SubmissionForm.metadata(request));
        SubmissionView view =
                intake.submitPublic(caller.get(), said.command(SubmissionForm.upload(request, said.nameEncoding())));
        return ResponseEntity.created(URI.create("/api/v1/submissions/" + view.id()))
                .body(view);
    }
}
