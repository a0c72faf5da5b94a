package org.egide.web;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.egide.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.reactive.result.view.Rendering;

/** What a problem of the API means: the page that its {@code type} leads to. */
@Controller
class ProblemPageController {

    private static final Pattern QUOTED = Pattern.compile("\\{\\d[^}]*}");

    private final MessageSource messages;

    ProblemPageController(MessageSource messages) {
        this.messages = messages;
    }

    @GetMapping("/problems/{code}")
    Rendering problem(@PathVariable String code, Locale locale) {
        String sentence = text("problem." + code, locale);
        if (sentence == null) {
            throw new NotFound("unknown-address");
        }
        String help = text("problems.help." + code, locale);
        return Rendering.view("problems")
                .modelAttribute("problem", new Problem(code, sentence, help == null ? generic(locale) : help))
                .build();
    }

    private String generic(Locale locale) {
        return Objects.requireNonNull(text("problems.help", locale));
    }

    /** What a sentence quotes differs from one answer to the next. */
    private @Nullable String text(String key, Locale locale) {
        String sentence = messages.getMessage(key, null, null, locale);
        return sentence == null ? null : QUOTED.matcher(sentence).replaceAll("…");
    }

    /**
     * A problem.
     *
     * @param code its stable code
     * @param sentence what it says
     * @param help what to do
     */
    record Problem(String code, String sentence, String help) {}
}
