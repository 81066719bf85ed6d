package io.execfabric.archfixtures;

import io.execfabric.hotupdate.shared.HotUpdateException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;

@Controller
public class TellsARefusalInEnglish {

    String page(HotUpdateException refused, Model model) {
        model.addAttribute("problem", refused.getMessage());
        return "page";
    }
}
