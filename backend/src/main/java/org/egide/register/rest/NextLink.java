package org.egide.register.rest;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** The address of the page that follows (RFC 8288). */
final class NextLink {

    private NextLink() {}

    static String of(String slug, ListRequest request, String next) {
        UriComponentsBuilder link = UriComponentsBuilder.fromPath("/api/v1/consultations/{slug}/contributions");
        add(link, "theme", request.theme());
        add(link, "kind", request.kind());
        add(link, "channel", request.channel());
        add(link, "commune", request.commune());
        add(link, "from", request.from());
        add(link, "until", request.until());
        add(link, "replyTo", request.replyTo());
        add(link, "q", request.q());
        add(link, "sort", request.sort());
        add(link, "seed", request.seed());
        add(link, "limit", request.limit());
        add(link, "after", next);
        return link.encode().buildAndExpand(slug).toUriString();
    }

    private static void add(UriComponentsBuilder link, String name, @Nullable Object value) {
        link.queryParamIfPresent(name, Optional.ofNullable(value));
    }
}
