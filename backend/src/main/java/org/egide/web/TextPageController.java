package org.egide.web;

import org.egide.moderation.Ground;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.reactive.result.view.Rendering;

/** The pages that only say something: charter, accessibility, personal data, legal notice. */
@Controller
class TextPageController {

    @GetMapping("/charter")
    Rendering charter() {
        return Rendering.view("charter")
                .modelAttribute("grounds", Ground.values())
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
