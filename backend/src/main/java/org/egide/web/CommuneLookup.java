package org.egide.web;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.egide.consultation.Commune;
import org.egide.consultation.Consultations;
import org.egide.shared.InvalidRequest;
import org.egide.shared.InvalidRequest.Fault;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finds the commune that somebody typed: a name, a name with its department, or an INSEE code. */
@Component
public class CommuneLookup {

    private static final Pattern CODE = Pattern.compile("[0-9][0-9AB][0-9]{3}");
    private static final Pattern WITH_DEPARTMENT = Pattern.compile("(.+?)\\s*\\(([0-9][0-9AB][0-9]?)\\)");
    private static final int LONGEST = 100;

    private final Consultations consultations;

    CommuneLookup(Consultations consultations) {
        this.consultations = consultations;
    }

    /**
     * What was typed, read.
     *
     * @param found the commune; null when nothing was typed, or nothing certain
     * @param choices those that it may be
     * @param fault what is wrong; null when nothing is
     */
    public record Answer(
            @Nullable Commune found,
            List<Commune> choices,
            @Nullable InvalidRequest fault) {

        private static final Answer NOTHING = new Answer(null, List.of(), null);

        private static Answer of(Commune commune) {
            return new Answer(commune, List.of(), null);
        }

        private static Answer not(String code, String typed, List<Commune> choices) {
            return new Answer(null, choices, new InvalidRequest(List.of(Fault.of("commune", code, typed))));
        }

        /** Its INSEE code; null without a commune. */
        public @Nullable String code() {
            Commune commune = found;
            return commune == null ? null : commune.insee();
        }
    }

    /** Reads what was typed; never fails for it. */
    public Mono<Answer> read(@Nullable String typed) {
        String text = typed == null ? "" : typed.strip();
        if (text.isEmpty()) {
            return Mono.just(Answer.NOTHING);
        }
        if (text.length() > LONGEST || text.indexOf('\0') >= 0) {
            return Mono.just(Answer.not("unknown-commune-name", "", List.of()));
        }
        return CODE.matcher(text).matches()
                ? consultations.communes(List.of(text)).map(found -> one(text, found))
                : named(text);
    }

    private Mono<Answer> named(String text) {
        Matcher full = WITH_DEPARTMENT.matcher(text);
        String name = full.matches() ? full.group(1) : text;
        String department = full.matches() ? full.group(2) : "";
        return consultations
                .communesNamed(name)
                .map(all -> all.stream()
                        .filter(commune -> commune.department().startsWith(department))
                        .toList())
                .map(all -> choose(text, name, all));
    }

    /** Only a whole name is certain, and only when one commune has it. */
    private static Answer choose(String text, String name, List<Commune> beginning) {
        List<Commune> exact =
                beginning.stream().filter(commune -> commune.isNamed(name)).toList();
        return exact.isEmpty() ? Answer.not("unknown-commune-name", text, beginning) : one(text, exact);
    }

    private static Answer one(String text, List<Commune> found) {
        return switch (found.size()) {
            case 0 -> Answer.not("unknown-commune-name", text, List.of());
            case 1 -> Answer.of(found.getFirst());
            default -> Answer.not("ambiguous-commune", text, found);
        };
    }
}
