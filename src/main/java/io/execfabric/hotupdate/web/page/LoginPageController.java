package io.execfabric.hotupdate.web.page;

import io.execfabric.hotupdate.tenancy.CurrentCaller;
import java.util.List;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The sign-in page. The demo world's logins are shown in the demo profile alone. */
@Controller
class LoginPageController {

    private static final List<String> DEMO_USERS = List.of(
            "acme-admin",
            "acme-member",
            "acme-confirmer",
            "globex-admin",
            "globex-member",
            "globex-confirmer",
            "reviewer1",
            "reviewer2",
            "platform-admin");

    private final Environment environment;
    private final CurrentCaller currentCaller;

    LoginPageController(Environment environment, CurrentCaller currentCaller) {
        this.environment = environment;
        this.currentCaller = currentCaller;
    }

    @GetMapping("/login")
    String login(Model model) {
        if (currentCaller.find().isPresent()) {
            return "redirect:/";
        }
        boolean demo = environment.acceptsProfiles(Profiles.of("demo"));
        model.addAttribute("demoUsers", demo ? DEMO_USERS : List.of());
        return "web/login";
    }
}
