package io.execfabric.hotupdate.execution.web;

import io.execfabric.hotupdate.execution.ArtifactContent;
import io.execfabric.hotupdate.execution.Confirmations;
import io.execfabric.hotupdate.execution.ExecutionView;
import io.execfabric.hotupdate.execution.Executions;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.Names;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.shared.download.Download;
import io.execfabric.hotupdate.shared.download.FileName;
import io.execfabric.hotupdate.shared.openapi.BytesAnswer;
import io.execfabric.hotupdate.shared.page.ItemList;
import io.execfabric.hotupdate.shared.page.PageRequest;
import io.execfabric.hotupdate.tenancy.CurrentCaller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Runs as the interface describes them. */
@RestController
@Tag(name = "Executions")
@RequestMapping("/api/v1")
class ExecutionApiController {

    private final Executions executions;
    private final Confirmations confirmations;
    private final CurrentCaller caller;
    private final RunBodyReader bodies;

    ExecutionApiController(
            Executions executions, Confirmations confirmations, CurrentCaller caller, RunBodyReader bodies) {
        this.executions = executions;
        this.confirmations = confirmations;
        this.caller = caller;
        this.bodies = bodies;
    }

    @Operation(operationId = "createExecution", summary = "Ask for a run")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @PostMapping(path = "/skills/{code}/executions", consumes = MediaType.APPLICATION_JSON_VALUE)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = RunBody.class)))
    ResponseEntity<AcceptedRun> request(
            @PathVariable String code,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            InputStream body)
            throws IOException {
        ExecutionView run =
                executions.request(caller.get(), bodies.read(body, key).command(scriptCode(code)));
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/executions/" + run.id()))
                .body(AcceptedRun.of(run));
    }

    @Operation(operationId = "listExecutions", summary = "Runs, newest first")
    @GetMapping("/executions")
    ItemList<ExecutionView> list(@ParameterObject ExecutionQuery query, PageRequest page) {
        return executions.list(caller.get(), query.criteria(), page);
    }

    /** At once, or when it has ended: then no thread waits. Who asks for the head alone waits for nothing. */
    @Operation(operationId = "getExecution", summary = "One run; waits for its end where waitSeconds says so")
    @GetMapping("/executions/{id}")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = ExecutionView.class)))
    Object one(@PathVariable String id, @RequestParam(defaultValue = "0") int waitSeconds, HttpMethod method) {
        Executions.requireWait(waitSeconds);
        if (waitSeconds == 0 || HttpMethod.HEAD.equals(method)) {
            return executions.view(caller.get(), id, 0);
        }
        return executions.whenEnded(caller.get(), id, waitSeconds);
    }

    @Operation(operationId = "confirmExecution", summary = "Confirm or deny a run that waits for a person")
    @PostMapping("/executions/{id}/confirmation")
    ExecutionView confirm(@PathVariable String id, @RequestBody ConfirmationBody body) {
        return confirmations.decide(caller.get(), id, body.requireDecision(), body.comment());
    }

    @Operation(operationId = "cancelExecution", summary = "End a run with all its processes")
    @PostMapping("/executions/{id}/cancellation")
    ExecutionView cancel(@PathVariable String id) {
        return executions.cancel(caller.get(), id);
    }

    /** Always a download of bytes that no browser interprets: a script made them. */
    @Operation(operationId = "getArtifact", summary = "A file that a run generated")
    @BytesAnswer("application/octet-stream")
    @GetMapping("/executions/{id}/artifacts/{*name}")
    Download artifact(@PathVariable String id, @PathVariable String name) {
        ArtifactContent file = executions.artifact(caller.get(), id, FileName.ofAddress(name));
        return Download.of(file.name(), file.bytes());
    }

    /** A text that can be no code names nothing of anybody. */
    private static ScriptCode scriptCode(String code) {
        if (!Names.isWellFormed(code) || Names.isReserved(code)) {
            throw HotUpdateException.notFound("capability");
        }
        return new ScriptCode(code);
    }
}
