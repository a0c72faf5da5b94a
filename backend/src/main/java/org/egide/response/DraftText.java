package org.egide.response;

import java.util.ArrayList;
import java.util.List;
import org.egide.shared.InvalidRequest.Fault;
import org.egide.shared.Texts;

/**
 * An answer as somebody types it.
 *
 * @param text its words, in Markdown, 1 to {@value #LIMIT} UTF-16 units
 * @param contributions the public numbers of the contributions that it answers
 * @param arguments the numbers of the arguments that it answers; with the contributions, 1 to {@value #MOST}
 */
public record DraftText(String text, List<Long> contributions, List<Long> arguments) {

    /** Longest text, in UTF-16 units. */
    public static final int LIMIT = 20_000;

    /** Most things that one answer answers. */
    public static final int MOST = 50;

    /** What it answers, each once. */
    public DraftText {
        contributions = contributions.stream().distinct().toList();
        arguments = arguments.stream().distinct().toList();
    }

    List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        if (text.isBlank()) {
            faults.add(Fault.of("text", "field-required"));
        }
        faults.addAll(Texts.faults("text", text, LIMIT));
        int addresses = contributions.size() + arguments.size();
        if (addresses == 0) {
            faults.add(Fault.of("contributions", "nothing-to-answer"));
        }
        if (addresses > MOST) {
            faults.add(Fault.of("contributions", "too-many", MOST, addresses));
        }
        return faults;
    }
}
