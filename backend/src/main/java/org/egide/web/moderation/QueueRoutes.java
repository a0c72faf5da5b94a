package org.egide.web.moderation;

import java.util.UUID;
import org.egide.web.moderation.Notice.Done;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.util.UriComponentsBuilder;

/** The addresses of the queue, and the ways between them; the filter goes along. */
final class QueueRoutes {

    static final String QUEUE = "/workspace/consultations/{slug}/moderation";
    static final String ITEM = QUEUE + "/items/{content}";
    static final String HELD = QUEUE + "/held";

    private QueueRoutes() {}

    /** To the list. */
    static Rendering toQueue(String slug, FilterForm filter, @Nullable Did did) {
        return to(UriComponentsBuilder.fromPath(QUEUE), filter, did, slug);
    }

    /** To an item. */
    static Rendering toItem(String slug, UUID content, FilterForm filter, @Nullable Did did) {
        return to(UriComponentsBuilder.fromPath(ITEM), filter, did, slug, content);
    }

    private static Rendering to(
            UriComponentsBuilder address, FilterForm filter, @Nullable Did did, Object... variables) {
        if (did != null) {
            address.queryParam("done", did.what())
                    .queryParam("last", did.content())
                    .queryParam("number", did.number());
        }
        String path = address.encode().buildAndExpand(variables).toUriString();
        String query = filter.query();
        String whole = query.isEmpty() ? path : path + (path.contains("?") ? "&" : "?") + query;
        return Rendering.redirectTo(whole).status(HttpStatus.SEE_OTHER).build();
    }

    /**
     * What was just done, to be said on the page that follows.
     *
     * @param what what
     * @param content of which content
     * @param number its public number
     */
    record Did(Done what, UUID content, String number) {}
}
