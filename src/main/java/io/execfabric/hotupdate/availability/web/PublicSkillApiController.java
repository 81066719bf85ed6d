package io.execfabric.hotupdate.availability.web;

import io.execfabric.hotupdate.availability.PublicSkills;
import io.execfabric.hotupdate.capability.PublicArea.PublicSkill;
import io.execfabric.hotupdate.shared.page.ItemList;
import io.execfabric.hotupdate.shared.page.PageRequest;
import io.execfabric.hotupdate.tenancy.CurrentCaller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Comparator;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who may use what the platform itself provides. */
@RestController
@Tag(name = "Public area")
@RequestMapping("/api/v1/public/skills")
class PublicSkillApiController {

    private final PublicSkills skills;
    private final CurrentCaller caller;

    PublicSkillApiController(PublicSkills skills, CurrentCaller caller) {
        this.skills = skills;
        this.caller = caller;
    }

    @Operation(
            operationId = "listPublicSkills",
            summary = "The capabilities of the public area, and who was granted them")
    @GetMapping
    ItemList<PublicSkill> all(PageRequest page) {
        return ItemList.part(
                skills.all(caller.get()),
                page,
                skill -> skill.code().value(),
                Comparator.naturalOrder(),
                skill -> skill);
    }

    @Operation(operationId = "grantPublicSkill", summary = "Grant a public capability to one tenant")
    @PutMapping("/{code}/grants/{tenant}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void grant(@PathVariable String code, @PathVariable String tenant) {
        skills.grant(caller.get(), CodeInPath.existing(code), tenant);
    }

    @Operation(operationId = "withdrawPublicSkill", summary = "Take the grant of one tenant back")
    @DeleteMapping("/{code}/grants/{tenant}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable String code, @PathVariable String tenant) {
        skills.withdraw(caller.get(), CodeInPath.existing(code), tenant);
    }
}
