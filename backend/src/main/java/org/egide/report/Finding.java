package org.egide.report;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that stands between a draft and a signature, or that its authors had better know. Its sentence is {@code
 * check.<kind>} in the bundle {@code composing}.
 *
 * @param kind what
 * @param section the section where it is; null for the report as a whole
 * @param heading that section's heading; empty for the report as a whole
 * @param text the words concerned, such as a sentence or a citation; may be empty
 * @param numbers what its sentence counts
 */
public record Finding(Kind kind, @Nullable UUID section, String heading, String text, List<Long> numbers) {

    /** Its list is its own. */
    public Finding {
        numbers = List.copyOf(numbers);
    }

    /** One about some words of a section. */
    static Finding in(Section section, Kind kind, String text) {
        return new Finding(kind, section.id(), section.title(), text, List.of());
    }

    /** One about the report as a whole. */
    static Finding whole(Kind kind, Long... numbers) {
        return new Finding(kind, null, "", "", List.of(numbers));
    }

    /** How heavy it weighs. */
    public Severity severity() {
        return kind.severity();
    }

    /** How heavy a finding weighs. */
    public enum Severity {
        /** The report is not signed while it is there. */
        BLOCKING,
        /** The report is signed only with a reservation in writing, which it prints. */
        RESERVATION,
        /** It had better be looked at. */
        WARNING,
        /** It is so. */
        INFORMATION
    }

    /** What is found. */
    public enum Kind {
        /** A citation leads nowhere: there is no such thing here, or the public may not read it. */
        DEAD_CITATION(Severity.BLOCKING),
        /** A text that cannot be read as a document, such as lists in lists without end. */
        UNREADABLE_TEXT(Severity.BLOCKING),
        /** A picture without an alternative text, or that cannot be drawn. */
        PICTURE_WITHOUT_ALTERNATIVE(Severity.BLOCKING),
        /** The public does not read the synthesis yet, and so no argument. */
        SYNTHESIS_HIDDEN(Severity.BLOCKING),
        /** Contributions that nobody read, or that were neither attached nor set aside. */
        COVERAGE(Severity.RESERVATION),
        /** Appeals of authors that wait for a judge. */
        OPEN_APPEALS(Severity.RESERVATION),
        /** What is cited has black passages. */
        REDACTED(Severity.WARNING),
        /** A sentence of the synthesis that cites nothing. */
        UNCITED_SENTENCE(Severity.WARNING),
        /** A hint of the first draft that nobody replaced. */
        HINT_LEFT(Severity.WARNING),
        /** What is drawn only when it stands alone, within a sentence. */
        BLOCK_IN_SENTENCE(Severity.WARNING),
        /** A request is addressed to a name that nobody who replies has: the owner will reply. */
        ADDRESSEE_UNKNOWN(Severity.WARNING),
        /** Notes between guarantors that are not settled. */
        OPEN_NOTES(Severity.WARNING),
        /** The day on which the report was due has passed. */
        LATE(Severity.INFORMATION);

        private final Severity severity;

        Kind(Severity severity) {
            this.severity = severity;
        }

        /** How heavy it weighs. */
        public Severity severity() {
            return severity;
        }
    }
}
