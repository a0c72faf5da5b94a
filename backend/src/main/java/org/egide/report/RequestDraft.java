package org.egide.report;

import java.util.ArrayList;
import java.util.List;
import org.egide.shared.InvalidRequest;
import org.egide.shared.InvalidRequest.Fault;
import org.egide.shared.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A request that is to be, or what it is to become.
 *
 * @param kind clarification or recommendation
 * @param text what is asked, at most 2,000 UTF-16 units
 * @param addressee of whom, at most 200 UTF-16 units; blank or null for the owner of the project
 * @param sources what it rests on, as citations with or without {@code @}; at most 100
 */
public record RequestDraft(
        @Nullable RequestKind kind,
        @Nullable String text,
        @Nullable String addressee,
        @Nullable List<String> sources) {

    private static final int MOST_TEXT = 2_000;
    private static final int MOST_ADDRESSEE = 200;
    private static final int MOST_SOURCES = 100;

    /** The same as it is kept. Fails naming the fields at fault. */
    Checked checked() {
        RequestKind group = kind == null ? RequestKind.CLARIFICATION : kind;
        Checked checked = new Checked(group, Typing.text(text).strip(), Typing.line(addressee), tokens());
        List<Fault> faults = new ArrayList<>(Texts.faults("text", checked.text, MOST_TEXT));
        if (kind == null) {
            faults.add(Fault.of("kind", "field-required"));
        }
        if (checked.text.isEmpty()) {
            faults.add(Fault.of("text", "field-required"));
        }
        faults.addAll(Texts.faults("addressee", checked.addressee, MOST_ADDRESSEE));
        if (checked.sources.size() > MOST_SOURCES) {
            faults.add(Fault.of("sources", "too-many", MOST_SOURCES, checked.sources.size()));
        }
        checked.sources.stream()
                .filter(source -> Token.of(source).isEmpty())
                .findFirst()
                .ifPresent(source -> faults.add(Fault.of("sources", "invalid-value")));
        if (!faults.isEmpty()) {
            throw new InvalidRequest(faults);
        }
        return checked;
    }

    private List<String> tokens() {
        return sources == null
                ? List.of()
                : sources.stream()
                        .map(source -> source.strip().replaceFirst("^@", ""))
                        .filter(source -> !source.isEmpty())
                        .distinct()
                        .toList();
    }

    /** What was checked. */
    record Checked(RequestKind kind, String text, String addressee, List<String> sources) {}
}
