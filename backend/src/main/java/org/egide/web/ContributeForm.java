package org.egide.web;

import java.util.Locale;
import org.egide.identity.Person;
import org.egide.register.Channel;
import org.egide.register.Deposit;
import org.egide.register.Kind;
import org.egide.shared.Ids;
import org.jspecify.annotations.Nullable;

/**
 * The form as it was typed; everything is text, so that nothing typed is ever lost.
 *
 * @param theme key of a theme
 * @param kind a kind's name
 * @param title the title
 * @param body the words
 * @param authorName the name
 * @param publishName "on" when the name may be published
 * @param commune INSEE code
 * @param email the address
 * @param key the idempotency key, made with the page, so that a double click is one contribution
 */
record ContributeForm(
        @Nullable String theme,
        @Nullable String kind,
        @Nullable String title,
        @Nullable String body,
        @Nullable String authorName,
        @Nullable String publishName,
        @Nullable String commune,
        @Nullable String email,
        @Nullable String key) {

    static ContributeForm empty(@Nullable String theme) {
        return new ContributeForm(
                theme,
                Kind.OPINION.name(),
                null,
                null,
                null,
                null,
                null,
                null,
                Ids.next().toString());
    }

    Deposit toDeposit(Locale locale, @Nullable Person author) {
        return new Deposit(
                orEmpty(theme),
                kindOf(kind),
                textOrNull(title),
                orEmpty(body).replace("\r\n", "\n"),
                textOrNull(authorName),
                publishName != null,
                textOrNull(commune),
                textOrNull(email),
                Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? "en" : "fr",
                Channel.WEB,
                author == null ? null : author.account(),
                textOrNull(key));
    }

    private static Kind kindOf(@Nullable String name) {
        for (Kind kind : Kind.values()) {
            if (kind.name().equals(name)) {
                return kind;
            }
        }
        return Kind.OPINION;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static @Nullable String textOrNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
