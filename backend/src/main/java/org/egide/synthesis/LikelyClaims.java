package org.egide.synthesis;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sentences that look as if they claimed something: a wish, a reason, a refusal, a question. A hint for the eye, by the
 * words that are there; it selects nothing.
 */
public final class LikelyClaims {

    private static final List<Pattern> SIGNS = List.of(
            sign("il (?:ne )?faut|il faudrait|nous devons|on doit|devra(?:it|ient)?|doi(?:t|vent)"),
            sign("je suis (?:tout à fait |totalement |plutôt )?(?:pour|contre|opposée?|favorable|inquiète?)"),
            sign("(?:je|nous) (?:demand|souhait|propos|refus|craign|crain|soutien|soutenon)\\p{L}*"),
            sign("parce qu[e’']|car|puisqu[e’']|à cause d[eu’']|en raison d[eu’']"),
            sign("à condition|sous réserve|sauf si|sinon|plutôt que"),
            sign("risqu\\p{L}*|danger\\p{L}*|menac\\p{L}*|nuis\\p{L}*|insuffisan\\p{L}*|inacceptable\\p{L}*"),
            sign("pourquoi|comment|combien|qu[’']en est-il"),
            Pattern.compile("\\?\\s*$"));

    private LikelyClaims() {}

    private static Pattern sign(String words) {
        return Pattern.compile(
                "(?<![\\p{L}])(?:" + words + ")(?![\\p{L}])", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** The words by which a sentence looks like a claim; empty when none do. */
    public static Optional<String> sign(Span sentence, String text) {
        String words = sentence.of(text);
        return SIGNS.stream()
                .map(sign -> sign.matcher(words))
                .filter(Matcher::find)
                .findFirst()
                .map(found -> found.group().strip().toLowerCase(Locale.FRENCH));
    }
}
