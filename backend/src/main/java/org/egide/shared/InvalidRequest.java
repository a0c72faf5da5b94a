package org.egide.shared;

import java.util.List;

/** The request cannot be accepted as it is (400): the person can mend it. */
public final class InvalidRequest extends Refusal {

    private final transient List<Fault> faults;

    /**
     * Refuses the whole request.
     *
     * @param code the stable kebab-case code
     * @param arguments what the translated sentence quotes
     */
    public InvalidRequest(String code, Object... arguments) {
        super(code, arguments);
        this.faults = List.of();
    }

    /** Refuses because of some fields: code {@code invalid-fields}. */
    public InvalidRequest(List<Fault> faults) {
        super("invalid-fields");
        this.faults = List.copyOf(faults);
    }

    /** Refuses because of these fields, if there are any. */
    public static void ifAny(List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw new InvalidRequest(faults);
        }
    }

    /** The fields at fault, all of them at once. */
    public List<Fault> faults() {
        return faults;
    }

    /**
     * One field that cannot be accepted.
     *
     * @param field the field's name in the API and in the form
     * @param code translated under {@code problem.<code>}
     * @param arguments what the translated sentence quotes
     */
    public record Fault(String field, String code, List<Object> arguments) {

        /** A fault whose sentence quotes the given things. */
        public static Fault of(String field, String code, Object... arguments) {
            return new Fault(field, code, List.of(arguments));
        }
    }
}
