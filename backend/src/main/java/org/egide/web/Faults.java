package org.egide.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.egide.shared.InvalidRequest;
import org.egide.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * What is wrong with a form, in the reader's language: read by {@code fragments/fields} as the model attribute
 * {@code faults}.
 *
 * @param all the faults, in the order of the form
 */
public record Faults(List<Fault> all) {

    /** Nothing wrong. */
    public static final Faults NONE = new Faults(List.of());

    /** The field of faults that concern the whole form. */
    public static final String WHOLE = "";

    /**
     * What is wrong with a field.
     *
     * @param field the field's name; {@link #WHOLE} for none in particular
     * @param sentence what to mend
     */
    public record Fault(String field, String sentence) {

        /** The id of the control to lead to; null when the fault concerns the whole form. */
        public @Nullable String id() {
            return field.isEmpty() ? null : field.replace('/', '-');
        }
    }

    /** The faults of a refusal: one for each field it names, else one for the whole form. */
    public static Faults of(Refusal refusal, MessageSource messages, Locale locale) {
        if (refusal instanceof InvalidRequest invalid && !invalid.faults().isEmpty()) {
            return new Faults(invalid.faults().stream()
                    .map(fault -> new Fault(fault.field(), sentence(fault, messages, locale)))
                    .toList());
        }
        return new Faults(List.of(new Fault(WHOLE, sentence(refusal.code(), refusal.arguments(), messages, locale))));
    }

    /** What is missing is named, for the list of faults stands apart from the fields. */
    private static String sentence(InvalidRequest.Fault fault, MessageSource messages, Locale locale) {
        String sentence = sentence(fault.code(), fault.arguments(), messages, locale);
        return fault.code().equals("field-required")
                ? Objects.requireNonNull(messages.getMessage("required." + leaf(fault.field()), null, sentence, locale))
                : sentence;
    }

    private static String leaf(String field) {
        return field.substring(field.lastIndexOf('/') + 1);
    }

    private static String sentence(String code, List<Object> arguments, MessageSource messages, Locale locale) {
        return messages.getMessage("problem." + code, arguments.toArray(), locale);
    }

    /** These, with a field's fault replaced by those of another reading of it. */
    public Faults replacing(String field, Faults others) {
        List<Fault> changed = new ArrayList<>(all);
        changed.removeIf(fault -> fault.field().equals(field));
        changed.addAll(others.all());
        return new Faults(List.copyOf(changed));
    }

    /** The same faults, all about one field. */
    public Faults on(String field) {
        return new Faults(
                all.stream().map(fault -> new Fault(field, fault.sentence())).toList());
    }

    /** Whether nothing is wrong. */
    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** What is wrong with a field; null when nothing is. */
    public @Nullable String of(String field) {
        return all.stream()
                .filter(fault -> fault.field().equals(field))
                .map(Fault::sentence)
                .findFirst()
                .orElse(null);
    }
}
