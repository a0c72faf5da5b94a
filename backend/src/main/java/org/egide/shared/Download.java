package org.egide.shared;

import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** The header that names a file, whatever letters its name is written in (RFC 6266). */
public final class Download {

    private Download() {}

    /**
     * A file to be kept, not shown: what a browser would draw of a stranger's file must not run under our address.
     *
     * @param name with its extension, without folder
     */
    public static Consumer<HttpHeaders> as(String name) {
        return named(ContentDisposition.attachment(), name);
    }

    /** A file of ours that a browser shows, and keeps under that name. */
    public static Consumer<HttpHeaders> shownAs(String name) {
        return named(ContentDisposition.inline(), name);
    }

    private static Consumer<HttpHeaders> named(ContentDisposition.Builder kind, String name) {
        boolean plain = StandardCharsets.US_ASCII.newEncoder().canEncode(name);
        ContentDisposition disposition =
                (plain ? kind.filename(name) : kind.filename(name, StandardCharsets.UTF_8)).build();
        return headers -> headers.setContentDisposition(disposition);
    }
}
