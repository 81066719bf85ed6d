package io.execfabric.hotupdate.mcp.web;

import io.execfabric.hotupdate.recommendation.Offer;
import io.execfabric.hotupdate.recommendation.Offers;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.Names;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.shared.download.Download;
import io.execfabric.hotupdate.shared.openapi.BytesAnswer;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.CurrentCaller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** An offered capability as a folder in the open Agent Skills format, for assistants that read such folders. */
@RestController
@Tag(name = "AI")
class SkillFolderApiController {

    private static final MediaType ZIP = MediaType.valueOf("application/zip");

    private final Offers offers;
    private final CurrentCaller callers;

    SkillFolderApiController(Offers offers, CurrentCaller callers) {
        this.offers = offers;
        this.callers = callers;
    }

    @Operation(operationId = "getSkillFolder", summary = "A capability as a folder of the Agent Skills format")
    @BytesAnswer("application/zip")
    @GetMapping("/api/v1/skills/{code}/skill-folder")
    Download download(@PathVariable String code) {
        String endpoint = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/mcp")
                .build()
                .toUriString();
        Caller assistant = callers.get().asAssistant();
        Offer offer = named(code)
                .flatMap(name -> offers.find(assistant, name))
                .orElseThrow(() -> HotUpdateException.notFound("capability"));
        offers.told(assistant, "a downloaded folder", List.of(offer));
        SkillFolder folder = SkillFolder.of(offer, endpoint);
        return Download.of(folder.name() + ".zip", ZIP, folder.zip());
    }

    private static Optional<ScriptCode> named(String code) {
        return Names.isWellFormed(code) && !Names.isReserved(code)
                ? Optional.of(new ScriptCode(code))
                : Optional.empty();
    }
}
