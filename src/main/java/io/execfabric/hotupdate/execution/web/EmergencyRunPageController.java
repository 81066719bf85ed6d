package io.execfabric.hotupdate.execution.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.execfabric.hotupdate.execution.ExecutionView;
import io.execfabric.hotupdate.execution.RunCommand;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.Ids;
import io.execfabric.hotupdate.shared.page.PageRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A tenant's runs by an open emergency access, as pages. */
@Controller
@RequestMapping("/governance/break-glass/{id}")
class EmergencyRunPageController {

    private static final String FORM = "execution/emergency-form";

    private final EmergencyRunner emergency;
    private final ObjectMapper json;
    private final Ids ids;
    private final Clock clock;

    EmergencyRunPageController(EmergencyRunner emergency, ObjectMapper json, Ids ids, Clock clock) {
        this.emergency = emergency;
        this.json = json;
        this.ids = ids;
        this.clock = clock;
    }

    @GetMapping
    String runs(@PathVariable String id, @ModelAttribute("query") ExecutionQuery query, PageRequest page, Model model) {
        model.addAttribute("glass", emergency.glass(id));
        model.addAttribute("runs", emergency.list(id, query.criteria(), page));
        model.addAttribute("skills", emergency.skills(id));
        return "execution/emergency-runs";
    }

    @GetMapping("/executions/{execution}")
    String run(@PathVariable String id, @PathVariable String execution, Model model) {
        model.addAttribute("glass", emergency.glass(id));
        model.addAttribute("run", emergency.run(id, execution));
        model.addAttribute("log", LogView.of(emergency.tail(id, execution), clock.instant()));
        return "execution/emergency-run";
    }

    @GetMapping("/skills/{code}/run")
    String form(@PathVariable String id, @PathVariable String code, Model model) {
        show(id, code, ids.next(), "{}", model);
        return FORM;
    }

    @PostMapping("/skills/{code}/run")
    String request(
            @PathVariable String id,
            @PathVariable String code,
            @RequestParam(name = "json", required = false) @Nullable String text,
            @RequestParam(required = false) @Nullable String idempotencyKey,
            HttpServletResponse response,
            Model model) {
        String typed = text == null ? "{}" : text;
        try {
            RunCommand command =
                    new RunCommand(EmergencyRunner.named(code), TypedJson.read(json, typed), idempotencyKey, null);
            ExecutionView run = emergency.request(id, command);
            return "redirect:/governance/break-glass/" + id + "/executions/" + run.id();
        } catch (HotUpdateException refused) {
            if (refused.code() == ErrorCode.NOT_FOUND) {
                throw refused;
            }
            response.setStatus(refused.code().status());
            model.addAttribute("refused", refused);
            show(id, code, idempotencyKey == null ? ids.next() : idempotencyKey, typed, model);
            return FORM;
        }
    }

    private void show(String id, String code, String key, String input, Model model) {
        model.addAttribute("glass", emergency.glass(id));
        model.addAttribute("skill", emergency.skill(id, code));
        model.addAttribute("idempotencyKey", key);
        model.addAttribute("json", input);
    }
}
