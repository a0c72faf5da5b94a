package org.egide.web;

import java.util.Locale;
import org.egide.moderation.Charters;
import org.egide.web.rules.CharterPage;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.reactive.result.view.Rendering;

/** The pages that only say something: charter, accessibility, personal data, legal notice. */
@Controller
class TextPageController {

    private final Charters charters;

    TextPageController(Charters charters) {
        this.charters = charters;
    }

    @GetMapping("/charter")
    Rendering charter(Locale locale) {
        return Rendering.view("charter")
                .modelAttribute("charter", CharterPage.ofDefault(charters.byDefault(), locale))
                .build();
    }

    @GetMapping("/accessibility")
    String accessibility() {
        return "accessibility";
    }

    @GetMapping("/privacy")
    String privacy() {
        return "privacy";
    }

    @GetMapping("/legal")
    String legal() {
        return "legal";
    }
}
