package org.egide.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.egide.consultation.Commune;
import org.egide.consultation.Consultation;
import org.egide.consultation.Theme;
import org.egide.moderation.Redaction;
import org.egide.register.Excerpt;
import org.egide.register.PublicContribution;
import org.egide.shared.Times;
import org.jspecify.annotations.Nullable;

/**
 * A contribution as pages show it, in one language.
 *
 * @param contribution what anyone may read of it
 * @param number its public number, without separators
 * @param theme its theme's title
 * @param themeKey its theme's key
 * @param excerpt its beginning, or where the search found its words; null for a stub
 * @param receivedOn the day it was received
 * @param postedOn the day a letter was posted in time that arrived after the end; null otherwise
 * @param stateOn the day it came to its state
 * @param commune the name of its author's commune; null when not said
 */
public record ContributionLine(
        PublicContribution contribution,
        String number,
        String theme,
        String themeKey,
        @Nullable Excerpt excerpt,
        String receivedOn,
        @Nullable String postedOn,
        String stateOn,
        @Nullable String commune) {

    private static final int EXCERPT = 320;

    /** The line of a contribution, its commune left out. */
    public static ContributionLine of(
            Consultation consultation, PublicContribution contribution, @Nullable String words, Locale locale) {
        String body = contribution.body();
        Theme theme = consultation.theme(contribution.theme()).orElseThrow();
        return new ContributionLine(
                contribution,
                Long.toString(contribution.number()),
                theme.title().in(locale),
                theme.key(),
                body == null ? null : Excerpt.of(body, words, EXCERPT),
                Dates.of(contribution.receivedAt(), locale),
                postedOn(consultation, contribution, locale),
                Dates.of(contribution.stateAt(), locale),
                null);
    }

    private static @Nullable String postedOn(
            Consultation consultation, PublicContribution contribution, Locale locale) {
        LocalDate posted = contribution.postedOn();
        LocalDate arrived = LocalDate.ofInstant(contribution.receivedAt(), Times.LEGAL_ZONE);
        return posted == null || !arrived.isAfter(consultation.calendar().closesOn()) ? null : Dates.of(posted, locale);
    }

    /** The words in pieces, the blocks in place of what a guarantor blacked out apart; none for a stub. */
    public List<Piece> pieces() {
        String body = contribution.body();
        return body == null ? List.of() : Piece.of(body);
    }

    /** Whether a guarantor blacked passages out. */
    public boolean redacted() {
        return pieces().stream().anyMatch(Piece::hidden);
    }

    /**
     * A piece of a text.
     *
     * @param text its words, or a block
     * @param hidden whether it is a block in place of words
     */
    public record Piece(String text, boolean hidden) {

        private static final Pattern AROUND_BLOCKS =
                Pattern.compile("(?=" + Redaction.BLOCK + ")|(?<=" + Redaction.BLOCK + ")");

        static List<Piece> of(String body) {
            return AROUND_BLOCKS
                    .splitAsStream(body)
                    .map(text -> new Piece(text, text.equals(Redaction.BLOCK)))
                    .toList();
        }
    }

    /** The INSEE codes that these lines need names for. */
    public static List<String> communes(List<ContributionLine> lines) {
        return lines.stream()
                .map(line -> line.contribution().commune())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** The same lines, with the names of their communes. */
    public static List<ContributionLine> naming(List<ContributionLine> lines, List<Commune> communes) {
        Map<String, String> names = communes.stream().collect(Collectors.toMap(Commune::insee, Commune::name));
        return lines.stream().map(line -> line.in(names)).toList();
    }

    private ContributionLine in(Map<String, String> names) {
        String code = contribution.commune();
        return code == null
                ? this
                : new ContributionLine(
                        contribution, number, theme, themeKey, excerpt, receivedOn, postedOn, stateOn, names.get(code));
    }
}
