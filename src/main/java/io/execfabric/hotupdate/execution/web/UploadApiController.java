package io.execfabric.hotupdate.execution.web;

import io.execfabric.hotupdate.execution.UploadBatchView;
import io.execfabric.hotupdate.execution.UploadBatches;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.wording.Wording;
import io.execfabric.hotupdate.tenancy.CurrentCaller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Takes data files for runs. A part without a file name is a text field: what it holds would be lost unseen. */
@RestController
@Tag(name = "Executions")
class UploadApiController {

    private final UploadBatches uploads;
    private final CurrentCaller caller;

    UploadApiController(UploadBatches uploads, CurrentCaller caller) {
        this.uploads = uploads;
        this.caller = caller;
    }

    @Operation(operationId = "createUploadBatch", summary = "Send files that a run is to read")
    @PostMapping(path = "/api/v1/upload-batches", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    UploadBatchView upload(
            @RequestParam(required = false) @Nullable List<MultipartFile> files, HttpServletRequest request) {
        if (request.getParameter("files") != null) {
            throw new HotUpdateException(ErrorCode.BAD_REQUEST, Wording.of("upload.file-name-missing"));
        }
        return uploads.store(caller.get(), UploadedParts.of(files));
    }
}
