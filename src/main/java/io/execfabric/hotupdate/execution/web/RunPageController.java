package io.execfabric.hotupdate.execution.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.execfabric.hotupdate.availability.Access;
import io.execfabric.hotupdate.availability.AvailabilityPolicy;
import io.execfabric.hotupdate.capability.SkillVersionFacts;
import io.execfabric.hotupdate.execution.ExecutionView;
import io.execfabric.hotupdate.execution.Executions;
import io.execfabric.hotupdate.execution.RunCommand;
import io.execfabric.hotupdate.execution.UploadBatches;
import io.execfabric.hotupdate.execution.UploadPart;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.Ids;
import io.execfabric.hotupdate.shared.Names;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.shared.finding.Finding;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.CurrentCaller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Starts a run by hand: a form drawn from the input schema where that is flat, a JSON editor everywhere else. */
@Controller
@RequestMapping("/skills/{code}/run")
class RunPageController {

    /** Apart from the form's own parameters, which could have a property's name. */
    private static final String FIELD = "input.";

    private final AvailabilityPolicy policy;
    private final Executions executions;
    private final UploadBatches uploads;
    private final CurrentCaller currentCaller;
    private final ObjectMapper json;
    private final Ids ids;

    RunPageController(
            AvailabilityPolicy policy,
            Executions executions,
            UploadBatches uploads,
            CurrentCaller currentCaller,
            ObjectMapper json,
            Ids ids) {
        this.policy = policy;
        this.executions = executions;
        this.uploads = uploads;
        this.currentCaller = currentCaller;
        this.json = json;
        this.ids = ids;
    }

    /** @param from an earlier run, whose input the form starts with */
    @GetMapping
    String form(@PathVariable String code, @RequestParam(required = false) @Nullable String from, Model model)
            throws JsonProcessingException {
        Caller caller = currentCaller.get();
        SkillVersionFacts skill = skill(caller, code);
        JsonNode earlier =
                from == null ? null : executions.view(caller, from, 0).input();
        show(model, skill, ids.next(), earlier == null ? json.createObjectNode() : earlier, earlier != null);
        return "execution/run";
    }

    @PostMapping
    String run(
            @PathVariable String code,
            @RequestParam String idempotencyKey,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model)
            throws JsonProcessingException {
        Caller caller = currentCaller.get();
        SkillVersionFacts skill = skill(caller, code);
        String text = request.getParameter("json");
        show(model, skill, idempotencyKey, json.createObjectNode(), false);
        try {
            JsonNode input = text == null ? typed(skill, request) : TypedJson.read(json, text);
            show(model, skill, idempotencyKey, input, true);
            ExecutionView run = executions.request(
                    caller, new RunCommand(skill.code(), input, idempotencyKey, batch(caller, files)));
            return "redirect:/executions/" + run.id();
        } catch (HotUpdateException refused) {
            return again(refused, text, response, model);
        }
    }

    /** What was typed stays; a missing or foreign capability is answered as everywhere. */
    private static String again(
            HotUpdateException refused, @Nullable String text, HttpServletResponse response, Model model) {
        if (refused.code() == ErrorCode.NOT_FOUND) {
            throw refused;
        }
        response.setStatus(refused.code().status());
        model.addAttribute("refused", refused);
        model.addAttribute(
                "wrong",
                refused.findings().stream()
                        .collect(Collectors.toMap(Finding::path, Finding::message, (first, more) -> first)));
        if (text != null) {
            model.addAttribute("json", text);
        }
        return "execution/run";
    }

    private @Nullable String batch(Caller caller, @Nullable List<MultipartFile> files) {
        List<UploadPart> chosen = UploadedParts.of(files);
        return chosen.isEmpty() ? null : uploads.store(caller, chosen).batchNo();
    }

    private SkillVersionFacts skill(Caller caller, String code) {
        if (!Names.isWellFormed(code) || Names.isReserved(code)) {
            throw HotUpdateException.notFound("capability");
        }
        return policy.decide(caller, new ScriptCode(code), Access.RUN_BY_HAND).orThrow();
    }

    private void show(Model model, SkillVersionFacts skill, String key, JsonNode input, boolean filled)
            throws JsonProcessingException {
        RunForm form = form(skill);
        model.addAttribute("skill", skill);
        model.addAttribute("idempotencyKey", key);
        model.addAttribute("form", form == null || !filled ? form : form.with(input));
        model.addAttribute("json", input.toPrettyString());
    }

    private @Nullable RunForm form(SkillVersionFacts skill) throws JsonProcessingException {
        String schema = skill.offered().inputSchema();
        return schema == null ? null : RunForm.of(json.readTree(schema)).orElse(null);
    }

    private JsonNode typed(SkillVersionFacts skill, HttpServletRequest request) throws JsonProcessingException {
        RunForm form = form(skill);
        return form == null ? json.createObjectNode() : form.read(name -> request.getParameter(FIELD + name));
    }
}
