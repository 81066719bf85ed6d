package io.execfabric.hotupdate.web.page;

import io.execfabric.hotupdate.shared.Language;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The public page that presales, delivery and training quote, and the very process model that runs. */
@Controller
class HowItWorksPageController {

    private static final Resource PROCESS = new ClassPathResource("processes/hot-update.bpmn");

    private static final List<String> SUBMITTED =
            List.of("script", "readme", "tenant", "scenario", "ai", "manual", "confirmation");
    private static final int REQUIRED = 4;

    @GetMapping("/how-it-works")
    String howItWorks(Model model) {
        model.addAttribute("languages", Language.values());
        model.addAttribute("required", SUBMITTED.subList(0, REQUIRED));
        model.addAttribute("recommended", SUBMITTED.subList(REQUIRED, SUBMITTED.size()));
        return "web/how-it-works";
    }

    @GetMapping("/assets/processes/hot-update.bpmn")
    ResponseEntity<Resource> process() {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_XML).body(PROCESS);
    }
}
