package io.execfabric.hotupdate.execution.web;

import io.execfabric.hotupdate.capability.SkillVersionFacts;
import io.execfabric.hotupdate.execution.ArtifactContent;
import io.execfabric.hotupdate.execution.ExecutionView;
import io.execfabric.hotupdate.shared.RiskLevel;
import io.execfabric.hotupdate.shared.download.Download;
import io.execfabric.hotupdate.shared.download.FileName;
import io.execfabric.hotupdate.shared.openapi.BytesAnswer;
import io.execfabric.hotupdate.shared.page.ItemList;
import io.execfabric.hotupdate.shared.page.PageRequest;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A tenant's runs by an open emergency access, which the address names: there is no other way from the platform to them. */
@RestController
@Tag(name = "Emergency access")
@RequestMapping("/api/v1/break-glass/{id}")
class EmergencyRunApiController {

    private final EmergencyRunner emergency;
    private final RunBodyReader bodies;

    EmergencyRunApiController(EmergencyRunner emergency, RunBodyReader bodies) {
        this.emergency = emergency;
        this.bodies = bodies;
    }

    /** What can be run by hand. */
    record RunnableSkill(String code, int version, String name, RiskLevel risk, boolean confirmationRequired) {

        static RunnableSkill of(SkillVersionFacts facts) {
            return new RunnableSkill(
                    facts.code().value(),
                    facts.version(),
                    facts.offered().name(),
                    facts.risk(),
                    facts.answers().confirmationRequired());
        }
    }

    @Operation(operationId = "listSkillsInEmergency", summary = "What can be run by hand in the tenant")
    @GetMapping("/skills")
    ItemList<RunnableSkill> skills(@PathVariable String id, PageRequest page) {
        return ItemList.part(
                emergency.skills(id),
                page,
                skill -> skill.code().value(),
                Comparator.naturalOrder(),
                RunnableSkill::of);
    }

    @Operation(operationId = "createExecutionInEmergency", summary = "Ask for a run in the tenant")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @PostMapping(path = "/skills/{code}/executions", consumes = MediaType.APPLICATION_JSON_VALUE)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = RunBody.class)))
    ResponseEntity<AcceptedRun> request(
            @PathVariable String id,
            @PathVariable String code,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            InputStream body)
            throws IOException {
        ExecutionView run = emergency.request(id, bodies.read(body, key).command(EmergencyRunner.named(code)));
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/break-glass/" + id + "/executions/" + run.id()))
                .body(AcceptedRun.of(run));
    }

    @Operation(operationId = "listExecutionsInEmergency", summary = "The runs of this emergency access")
    @GetMapping("/executions")
    ItemList<ExecutionView> list(@PathVariable String id, @ParameterObject ExecutionQuery query, PageRequest page) {
        return emergency.list(id, query.criteria(), page);
    }

    @Operation(operationId = "getExecutionInEmergency", summary = "One run of this emergency access")
    @GetMapping("/executions/{execution}")
    ExecutionView one(@PathVariable String id, @PathVariable String execution) {
        return emergency.run(id, execution);
    }

    @Operation(operationId = "getExecutionLogInEmergency", summary = "The log of a run")
    @BytesAnswer("application/octet-stream")
    @GetMapping("/executions/{execution}/log")
    Download log(@PathVariable String id, @PathVariable String execution) {
        String text = emergency.log(id, execution);
        return Download.of(execution + ".log", text.getBytes(StandardCharsets.UTF_8));
    }

    /** Always a download of bytes that no browser interprets: a script made them. */
    @Operation(operationId = "getArtifactInEmergency", summary = "A file that a run generated")
    @BytesAnswer("application/octet-stream")
    @GetMapping("/executions/{execution}/artifacts/{*name}")
    Download artifact(@PathVariable String id, @PathVariable String execution, @PathVariable String name) {
        ArtifactContent file = emergency.artifact(id, execution, FileName.ofAddress(name));
        return Download.of(file.name(), file.bytes());
    }
}
