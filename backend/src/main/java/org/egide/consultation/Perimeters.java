package org.egide.consultation;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.egide.consultation.CommuneStore.Found;
import org.egide.shared.InvalidRequest.Fault;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Finds the communes that an officer names: by INSEE code ({@code 62276}), by name ({@code Douvrin}, {@code Saint-Denis
 * (93)}), or by both ({@code 62276 Douvrin}), in which case they must agree, since a postal code looks like an INSEE
 * code. None is left out in silence.
 */
@Component
class Perimeters {

    /** Most communes of a perimeter. */
    static final int MOST = 2_000;

    private static final int NAMED_IN_A_SENTENCE = 20;
    private static final Pattern CODE = Pattern.compile("(?<![0-9A-Za-z])([0-9][0-9ABab][0-9]{3})(?![0-9A-Za-z])");
    private static final Pattern DEPARTMENT = Pattern.compile("\\(([0-9][0-9ABab][0-9]?)\\)");

    private final CommuneStore store;

    Perimeters(CommuneStore store) {
        this.store = store;
    }

    /** The codes of what was named, and what could not be found. */
    Mono<Resolved> resolve(List<String> named) {
        List<Asked> asked = named.stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(Asked::of)
                .toList();
        if (asked.size() > MOST) {
            return Mono.just(new Resolved(List.of(), List.of(Fault.of("perimeter", "too-many", MOST, asked.size()))));
        }
        return Mono.zip(byCode(asked), byName(asked), (codes, names) -> resolved(asked, codes, names));
    }

    private Mono<Map<String, Found>> byCode(List<Asked> asked) {
        Set<String> codes =
                asked.stream().map(Asked::code).filter(code -> !code.isEmpty()).collect(Collectors.toSet());
        return codes.isEmpty()
                ? Mono.just(Map.of())
                : store.byCodes(codes, MOST)
                        .map(found -> found.stream().collect(Collectors.toMap(Found::insee, Function.identity())));
    }

    private Mono<Map<String, List<Found>>> byName(List<Asked> asked) {
        Set<String> names = asked.stream()
                .filter(one -> one.code().isEmpty())
                .map(Asked::folded)
                .collect(Collectors.toSet());
        return names.isEmpty()
                ? Mono.just(Map.of())
                : store.byFoldedNames(names).map(found -> found.stream().collect(Collectors.groupingBy(Found::folded)));
    }

    private static Resolved resolved(List<Asked> asked, Map<String, Found> byCode, Map<String, List<Found>> byName) {
        Set<String> codes = new LinkedHashSet<>();
        List<String> unknown = new ArrayList<>();
        List<String> ambiguous = new ArrayList<>();
        for (Asked one : asked) {
            List<Found> found = one.among(byCode, byName);
            if (found.size() == 1) {
                codes.add(found.getFirst().insee());
            } else if (found.isEmpty()) {
                unknown.add(one.text());
            } else {
                ambiguous.add(one.text() + " ("
                        + shown(found.stream().map(Found::insee).toList()) + ")");
            }
        }
        List<Fault> faults = new ArrayList<>();
        if (!unknown.isEmpty()) {
            faults.add(Fault.of("perimeter", "unknown-communes", shown(unknown)));
        }
        if (!ambiguous.isEmpty()) {
            faults.add(Fault.of("perimeter", "ambiguous-communes", shown(ambiguous)));
        }
        return new Resolved(List.copyOf(codes), faults);
    }

    private static String shown(List<String> all) {
        String first = all.stream()
                .limit(NAMED_IN_A_SENTENCE)
                .map(text -> text.length() > 80 ? text.substring(0, 80) + "…" : text)
                .collect(Collectors.joining(", "));
        int more = all.size() - NAMED_IN_A_SENTENCE;
        return more > 0 ? first + " … + " + more : first;
    }

    /**
     * What was found of what was named.
     *
     * @param codes INSEE codes, each once, in the order named
     * @param faults what could not be found
     */
    record Resolved(List<String> codes, List<Fault> faults) {}

    /**
     * A commune as an officer named it.
     *
     * @param text as it was typed
     * @param code the INSEE code in it, empty when there is none
     * @param department the department in it, empty when there is none
     * @param folded the name in it, folded; empty when there is none
     */
    private record Asked(String text, String code, String department, String folded) {

        static Asked of(String text) {
            Matcher code = CODE.matcher(text);
            String insee = code.find() ? code.group(1).toUpperCase(Locale.ROOT) : "";
            String rest = insee.isEmpty() ? text : text.substring(0, code.start()) + text.substring(code.end());
            Matcher department = DEPARTMENT.matcher(rest);
            String number = department.find() ? department.group(1).toUpperCase(Locale.ROOT) : "";
            String name = CommuneNames.asked(department.replaceAll(" ").replaceAll("[()]", " "));
            return new Asked(text, insee, number, name);
        }

        List<Found> among(Map<String, Found> byCode, Map<String, List<Found>> byName) {
            if (!code.isEmpty()) {
                Found found = byCode.get(code);
                return found == null || !folded.isEmpty() && !folded.equals(found.folded())
                        ? List.of()
                        : List.of(found);
            }
            return byName.getOrDefault(folded, List.of()).stream()
                    .filter(found -> department.isEmpty() || department.equals(found.department()))
                    .toList();
        }
    }
}
