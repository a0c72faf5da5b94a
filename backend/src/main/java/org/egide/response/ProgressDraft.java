package org.egide.response;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.egide.shared.InvalidRequest.Fault;
import org.egide.shared.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says was done of a commitment.
 *
 * @param on the day; null when it could not be read
 * @param text what, 1 to {@value #LIMIT} UTF-16 units
 * @param kept whether the commitment is kept with this
 * @param link the address of what shows it, {@code https:} or {@code http:}; empty for none
 * @param fileName the name of the file that shows it; empty for none
 * @param file its bytes; empty for none
 */
@SuppressWarnings("ArrayRecordComponent")
public record ProgressDraft(
        @Nullable LocalDate on, String text, boolean kept, String link, String fileName, byte[] file) {

    /** Longest text, in UTF-16 units. */
    public static final int LIMIT = 2_000;

    private static final int LINK = 1_000;

    /** What is wrong with it, all at once: there must be something to see. */
    List<Fault> faults(LocalDate today) {
        List<Fault> faults = new ArrayList<>();
        if (on == null) {
            faults.add(Fault.of("on", "invalid-date"));
        } else if (on.isAfter(today)) {
            faults.add(Fault.of("on", "date-in-the-future"));
        }
        if (text.isBlank()) {
            faults.add(Fault.of("text", "field-required"));
        }
        faults.addAll(Texts.faults("text", text, LIMIT));
        if (link.isEmpty() && file.length == 0) {
            faults.add(Fault.of("link", "proof-required"));
        }
        if (!link.isEmpty() && !isAddress(link)) {
            faults.add(Fault.of("link", "invalid-link"));
        }
        return faults;
    }

    private static boolean isAddress(String link) {
        try {
            URI address = new URI(link);
            String scheme = address.getScheme();
            return link.length() <= LINK
                    && address.getHost() != null
                    && ("https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme));
        } catch (URISyntaxException unreadable) {
            return false;
        }
    }
}
