package org.egide.web.report;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.egide.identity.Person;
import org.egide.report.Section;
import org.egide.report.Section.Claim;
import org.egide.report.SectionStatus;
import org.egide.web.Dates;

/**
 * A section in the plan of its report.
 *
 * @param id its id
 * @param level of its heading
 * @param title its heading
 * @param status how far it is
 * @param words how many it has
 * @param notes how many are open beside it
 * @param changed when its words last changed
 * @param by who changed them
 * @param writing who else is writing it; empty for nobody
 * @param version its version
 */
record SectionLine(
        UUID id,
        int level,
        String title,
        SectionStatus status,
        int words,
        int notes,
        String changed,
        String by,
        String writing,
        int version) {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:[’'-][\\p{L}\\p{N}]+)*");

    static SectionLine of(Section section, Map<UUID, Integer> notes, Person person, Locale locale) {
        return new SectionLine(
                section.id(),
                section.level(),
                section.title(),
                section.status(),
                words(section.body()),
                notes.getOrDefault(section.id(), 0),
                Dates.toTheMinute(section.changedAt(), locale),
                section.changedBy(),
                writing(section, person),
                section.version());
    }

    static int words(String text) {
        return (int) WORD.matcher(text).results().count();
    }

    /** Another one who says that they are writing it; empty for nobody. */
    static String writing(Section section, Person person) {
        Claim claim = section.claim();
        return claim == null || claim.account().equals(person.account()) ? "" : claim.by();
    }
}
