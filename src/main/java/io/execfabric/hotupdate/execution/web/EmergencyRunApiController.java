package io.execfabric.hotupdate.execution.web;

import io.execfabric.hotupdate.capability.SkillVersionFacts;
import io.execfabric.hotupdate.execution.ArtifactContent;
import io.execfabric.hotupdate.execution.ExecutionView;
import io.execfabric.hotupdate.shared.ItemList;
import io.execfabric.hotupdate.shared.PageRequest;
import io.execfabric.hotupdate.shared.RiskLevel;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A tenant's runs by an open emergency access, which the address names: there is no other way from the platform to them. */
@RestController
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
                    facts.name(),
                    facts.risk(),
                    facts.answers().confirmationRequired());
        }
    }

    @GetMapping("/skills")
    ItemList<RunnableSkill> skills(@PathVariable String id, PageRequest page) {
        return ItemList.part(
                emergency.skills(id),
                page,
                skill -> skill.code().value(),
                Comparator.naturalOrder(),
                RunnableSkill::of);
    }

    @PostMapping(path = "/skills/{code}/executions", consumes = MediaType.APPLICATION_JSON_VALUE)
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(implementation = RunBody.class)))
    ResponseEntity<AcceptedRun> request(@PathVariable String id, @PathVariable String code, InputStream body)
            throws IOException {
        ExecutionView run = emergency.request(id, bodies.read(body).command(EmergencyRunner.named(code)));
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/break-glass/" + id + "/executions/" + run.id()))
                .body(AcceptedRun.of(run));
    }

    @GetMapping("/executions")
    ItemList<ExecutionView> list(@PathVariable String id, @ParameterObject ExecutionQuery query, PageRequest page) {
        return emergency.list(id, query.criteria(), page);
    }

    @GetMapping("/executions/{execution}")
    ExecutionView one(@PathVariable String id, @PathVariable String execution) {
        return emergency.run(id, execution);
    }

    @GetMapping("/executions/{execution}/log")
    ResponseEntity<byte[]> log(@PathVariable String id, @PathVariable String execution) {
        String text = emergency.log(id, execution);
        return download(execution + ".log", text.getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/executions/{execution}/artifacts/{name}")
    ResponseEntity<byte[]> artifact(
            @PathVariable String id, @PathVariable String execution, @PathVariable String name) {
        ArtifactContent file = emergency.artifact(id, execution, name);
        return download(file.name(), file.bytes());
    }

    /** Always a download of bytes that no browser interprets: a script made them. */
    private static ResponseEntity<byte[]> download(String name, byte[] bytes) {
        ContentDisposition download = ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, download.toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(bytes);
    }
}
