package org.egide.web.contribute;

import java.util.Locale;
import org.egide.identity.Person;
import org.egide.register.Channel;
import org.egide.register.Deposit;
import org.egide.register.Deposit.Consents;
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
 * @param commune the commune as it was typed
 * @param communeAsked what was typed when choices were offered
 * @param communeChoice the commune chosen among these
 * @param email the address
 * @param acceptsContact "on" when the guarantors may write to it
 * @param acceptsNews "on" when the site may write to it at the steps of the consultation
 * @param signedIn "on" when the form was shown to somebody who was signed in
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
        @Nullable String communeAsked,
        @Nullable String communeChoice,
        @Nullable String email,
        @Nullable String acceptsContact,
        @Nullable String acceptsNews,
        @Nullable String signedIn,
        @Nullable String key) {

    private static final String ON = "on";

    static ContributeForm empty(@Nullable String theme) {
        return new ContributeForm(
                theme, Kind.OPINION.name(), null, null, null, null, null, null, null, null, null, null, null, newKey());
    }

    /** The same, to be shown again: it has a key whatever was sent, and the commune that was chosen. */
    ContributeForm again() {
        return with(key == null || key.isBlank() ? newKey() : key);
    }

    /** The same as another contribution than the one its key has already created. */
    ContributeForm asAnother() {
        return with(newKey());
    }

    private ContributeForm with(String otherKey) {
        return new ContributeForm(
                theme,
                kind,
                title,
                body,
                authorName,
                publishName,
                communeTyped(),
                null,
                null,
                email,
                acceptsContact,
                acceptsNews,
                null,
                otherKey);
    }

    private static String newKey() {
        return Ids.next().toString();
    }

    /** The commune chosen, unless another one was typed since the choices were offered. */
    @Nullable
    String communeTyped() {
        boolean chosen = communeChoice != null && !communeChoice.isBlank() && (commune + "").equals(communeAsked);
        return chosen ? communeChoice : commune;
    }

    /** Whether it was shown to somebody whose session is over now. */
    boolean hasLost(@Nullable Person author) {
        return ON.equals(signedIn) && author == null;
    }

    /** What is written so far. */
    String words() {
        return orEmpty(title) + "\n" + orEmpty(body);
    }

    Deposit toDeposit(Locale locale, @Nullable Person author, @Nullable String communeCode) {
        return new Deposit(
                orEmpty(theme).strip(),
                kindOf(kind),
                textOrNull(title),
                orEmpty(body).replace("\r\n", "\n"),
                textOrNull(authorName),
                publishName != null,
                communeCode,
                textOrNull(email),
                new Consents(acceptsContact != null, acceptsNews != null),
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
