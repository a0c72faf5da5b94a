package org.egide.register;

import org.jspecify.annotations.Nullable;

/**
 * What somebody sends, by the form or the API.
 *
 * @param theme the key of a theme
 * @param kind its kind
 * @param title its title, null for none; at most 200 characters
 * @param body its words, 1 to 50,000 UTF-16 units
 * @param authorName who signs it, null for nobody; at most 100 characters
 * @param publishName whether the name may be published
 * @param commune INSEE code of the author's commune, null when not said
 * @param email where to send the receipt and news of it, null for none; never published
 * @param consents what the address may serve for beyond the receipt and news of this contribution
 * @param language the language of the mails to its author, {@code fr} or {@code en}
 * @param channel how it came in
 * @param account the account of a signed-in author, null without one
 * @param idempotencyKey the client's key, null for none
 */
public record Deposit(
        String theme,
        Kind kind,
        @Nullable String title,
        String body,
        @Nullable String authorName,
        boolean publishName,
        @Nullable String commune,
        @Nullable String email,
        Consents consents,
        String language,
        Channel channel,
        @Nullable String account,
        @Nullable String idempotencyKey) {

    /** The same without the client's key: what a repeated request must equal. */
    Deposit withoutKey() {
        return new Deposit(
                theme,
                kind,
                title,
                body,
                authorName,
                publishName,
                commune,
                email,
                consents,
                language,
                channel,
                account,
                null);
    }

    /**
     * Consents given each by an act of its own, kept with the author's data (domain, 6.1 and 6.3). Each needs an
     * address.
     *
     * @param contact the guarantors may write about this contribution
     * @param news the site may write at the great steps of the consultation: report, response
     */
    public record Consents(boolean contact, boolean news) {

        /** Nothing consented to. */
        public static final Consents NONE = new Consents(false, false);

        boolean any() {
            return contact || news;
        }
    }
}
