package org.egide.web.editor;

import java.util.List;
import java.util.Locale;
import org.egide.consultation.LegalWarning;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * What the law says against what was typed, in the reader's language.
 *
 * @param all each with the field it is about
 */
record Warnings(List<Warning> all) {

    static final Warnings NONE = new Warnings(List.of());

    static Warnings of(List<LegalWarning> warnings, MessageSource messages, Locale locale) {
        return new Warnings(warnings.stream()
                .map(warning -> new Warning(
                        warning.field(),
                        warning.sentence(messages, locale),
                        warning.severity() == LegalWarning.Severity.BREACH))
                .toList());
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** The first about a field; null when there is none. */
    public @Nullable String of(String field) {
        return all.stream()
                .filter(warning -> warning.field().equals(field))
                .map(Warning::sentence)
                .findFirst()
                .orElse(null);
    }

    /**
     * One of them.
     *
     * @param field the field it is about
     * @param sentence what the law says
     * @param breach whether the law surely says otherwise
     */
    record Warning(String field, String sentence, boolean breach) {

        /** The id of the field in the form. */
        public String id() {
            return field.replace('/', '-');
        }
    }
}
