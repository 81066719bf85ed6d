package io.execfabric.hotupdate.submission.web;

import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.Names;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.submission.AnswersIntake;
import io.execfabric.hotupdate.submission.SubmissionView;
import io.execfabric.hotupdate.tenancy.CurrentCaller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Asks for other answers of a live capability: a submission without an upload. */
@RestController
@Tag(name = "Skills")
class AnswersApiController {

    private final AnswersIntake intake;
    private final CurrentCaller caller;

    AnswersApiController(AnswersIntake intake, CurrentCaller caller) {
        this.intake = intake;
        this.caller = caller;
    }

    @Operation(operationId = "requestAnswers", summary = "Ask for other answers, risk or limits of the live version")
    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping("/api/v1/skills/{code}/answers")
    ResponseEntity<SubmissionView> request(@PathVariable String code, @RequestBody AnswersRequest request) {
        SubmissionView view = intake.request(caller.get(), request.command(existing(code)));
        return ResponseEntity.created(URI.create("/api/v1/submissions/" + view.id()))
                .body(view);
    }

    /** What cannot be a code names nothing. */
    static ScriptCode existing(String code) {
        if (!Names.isWellFormed(code) || Names.isReserved(code)) {
            throw HotUpdateException.notFound("capability");
        }
        return new ScriptCode(code);
    }
}
