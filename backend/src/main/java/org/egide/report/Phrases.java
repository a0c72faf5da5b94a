package org.egide.report;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.egide.consultation.Bilingual;
import org.egide.shared.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** The words of the bundles in the language of a report. */
record Phrases(MessageSource messages, Locale language) {

    /** A sentence. */
    String say(String key, Object... arguments) {
        return Objects.requireNonNull(messages.getMessage(key, arguments, language));
    }

    /** A whole number. */
    String number(long value) {
        return NumberFormat.getIntegerInstance(language).format(value);
    }

    /** A day; a dash for none. */
    String day(@Nullable LocalDate day) {
        return day == null ? "–" : Times.day(day, language);
    }

    /** An instant, to the minute, in Paris. */
    String minute(Instant instant) {
        return Times.minute(instant, language);
    }

    /** A text in two languages. */
    String of(Bilingual text) {
        return text.in(language);
    }

    /** The root of the pages of a consultation, in this language. */
    String page(String slug) {
        return "/" + language.getLanguage() + "/consultations/" + slug;
    }
}
