package org.egide.web.subscribe;

import java.util.List;
import java.util.Locale;
import org.egide.notification.Subscriptions;
import org.egide.notification.Subscriptions.Asked;
import org.egide.notification.Subscriptions.Line;
import org.egide.notification.Topic;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/**
 * What somebody asked to be told of, for whoever holds the secret address of their mails: to confirm it, to see it, to
 * end it. Opening an address changes nothing: mail programs open them by themselves.
 */
@Controller
class SubscriptionPageController {

    private final Subscriptions subscriptions;

    SubscriptionPageController(Subscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    @GetMapping("/subscriptions/{token}")
    Mono<Rendering> show(
            @PathVariable String token, @RequestParam(defaultValue = "false") boolean confirmed, Locale locale) {
        return subscriptions.of(token).map(asked -> page(asked, confirmed, locale));
    }

    @PostMapping("/subscriptions/{token}/confirm")
    Mono<Rendering> confirm(@PathVariable String token) {
        return subscriptions.confirm(token).thenReturn(to("/subscriptions/" + token + "?confirmed=true"));
    }

    /** The address of the header "List-Unsubscribe", opened by a person: it asks, and changes nothing. */
    @GetMapping("/subscriptions/{token}/stop")
    Rendering stopping(@PathVariable String token) {
        return to("/subscriptions/" + token);
    }

    /** By the page's button, or by a mail program in one request (RFC 8058). */
    @PostMapping("/subscriptions/{token}/stop")
    Mono<Rendering> stop(@PathVariable String token, @RequestParam(required = false) @Nullable Topic topic) {
        return subscriptions.stop(token, topic).thenReturn(stopped());
    }

    private static Rendering page(Asked asked, boolean confirmed, Locale locale) {
        List<AskedLine> lines =
                asked.lines().stream().map(line -> AskedLine.of(line, locale)).toList();
        return Rendering.view("subscriptions")
                .modelAttribute("token", asked.reader().token())
                .modelAttribute("email", asked.reader().email())
                .modelAttribute("lines", lines)
                .modelAttribute("waiting", asked.isWaiting())
                .modelAttribute("confirmed", confirmed && !asked.isWaiting())
                .build();
    }

    private static Rendering stopped() {
        return Rendering.view("subscriptions-stopped").build();
    }

    private static Rendering to(String address) {
        return Rendering.redirectTo(address).status(HttpStatus.SEE_OTHER).build();
    }

    /**
     * One thing that somebody asked for.
     *
     * @param title the consultation's title
     * @param slug its name in addresses
     * @param number the contribution's number; null for the checkpoint
     * @param pace how often
     */
    record AskedLine(String title, String slug, @Nullable String number, String pace) {

        static AskedLine of(Line line, Locale locale) {
            Long number = line.number();
            return new AskedLine(
                    line.consultation().title().in(locale),
                    line.consultation().slug(),
                    number == null ? null : Long.toString(number),
                    line.subscription().pace().name());
        }
    }
}
