package org.egide.consultation;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.egide.shared.Times;
import org.springframework.context.MessageSource;

/**
 * Something that the law asks of a consultation and that its preparation does not do. It never keeps an officer from
 * saving: the law is the officer's to apply, and a draft may be wrong for weeks.
 *
 * @param field the field it is about, as in the API and in the form
 * @param code translated under {@code warning.<code>}
 * @param severity how sure it is
 * @param arguments what the translated sentence quotes
 */
public record LegalWarning(String field, String code, Severity severity, List<Object> arguments) {

    /** How sure a warning is. */
    public enum Severity {
        /** The text of the law says otherwise. */
        BREACH,
        /** The law may be read otherwise, or something is not said yet. */
        DOUBT
    }

    static LegalWarning breach(String field, String code, Object... arguments) {
        return new LegalWarning(field, code, Severity.BREACH, List.of(arguments));
    }

    static LegalWarning doubt(String field, String code, Object... arguments) {
        return new LegalWarning(field, code, Severity.DOUBT, List.of(arguments));
    }

    /** What it says, in a language; dates as people read them. */
    public String sentence(MessageSource messages, Locale locale) {
        Object[] shown = arguments.stream()
                .map(argument -> argument instanceof LocalDate day ? Times.day(day, locale) : argument)
                .toArray();
        return messages.getMessage("warning." + code, shown, locale);
    }
}
