package org.egide.web.moderation;

import java.util.List;
import java.util.Locale;
import org.egide.moderation.Ground;
import org.egide.moderation.Reports.ReportDraft;
import org.egide.shared.InvalidRequest;
import org.egide.shared.InvalidRequest.Fault;
import org.jspecify.annotations.Nullable;

/**
 * A report as a reader typed it.
 *
 * @param ground contrary to what
 * @param sentence why
 * @param email where to answer
 * @param key the form's own, so that sent twice it is kept once
 */
record ReportForm(
        @Nullable Ground ground,
        @Nullable String sentence,
        @Nullable String email,
        @Nullable String key) {

    /** Fails with {@link InvalidRequest} {@code field-required} at {@code ground}. */
    ReportDraft toDraft(Locale locale) {
        if (ground == null) {
            throw new InvalidRequest(List.of(Fault.of("ground", "field-required")));
        }
        String language = locale.getLanguage().equals("en") ? "en" : "fr";
        return new ReportDraft(ground, blankToNull(sentence), blankToNull(email), language);
    }

    @Nullable
    String keyOrNull() {
        return blankToNull(key);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip().replace("\r\n", "\n");
    }
}
