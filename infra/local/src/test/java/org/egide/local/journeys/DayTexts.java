package org.egide.local.journeys;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words of a day's reading: two families of near-identical texts among others.
 *
 * @param bodies the texts, in the order in which they come
 * @param least how many texts each family holds at least
 * @param real whether real people wrote them
 */
record DayTexts(List<String> bodies, int least, boolean real) {

    private static final String FOLDER = "ministry-comments";
    private static final String CONSULTATION = "a2989";
    private static final int FAMILY = 16;

    private static final String WATER = "Je demande que l’eau de la rivière inventée reste à la rivière, parce que les "
            + "puits du village imaginaire sont à sec depuis trois étés.";
    private static final String NIGHT = "Non aux camions la nuit dans la rue des Exemples : les enfants y dorment, les "
            + "vitres tremblent et personne n’a compté les passages.";

    /** Fifty real comments where they are at hand; it says so where they are not. */
    static DayTexts fifty() {
        Path folder = SharedFolder.find(FOLDER);
        if (folder == null) {
            System.err.println("The real comments are not here (shared/data): the day is read on INVENTED ones.");
            return invented(50);
        }
        return real(folder);
    }

    /** Invented ones: two families, and short opinions that have nothing in common. */
    static DayTexts invented(int many) {
        int family = Math.max(3, many / 3);
        List<String> first = family(WATER, family);
        List<String> second = family(NIGHT, family);
        List<String> others = new ArrayList<>();
        for (int i = 0; i < many - 2 * family; i++) {
            others.add("Opinion inventée " + word(i) + " : il faudrait un banc " + word(i + 7) + ". Merci, "
                    + word(3 * i) + ".");
        }
        return new DayTexts(mixed(others, first, second), family, false);
    }

    private static List<String> family(String shared, int many) {
        List<String> family = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            family.add(i % 3 == 2 ? shared + " Et ma tante " + word(i) + " le dit aussi." : shared);
        }
        return family;
    }

    private static String word(int i) {
        return List.of(
                                "azur", "brique", "cerise", "dune", "encre", "frêne", "grès", "houx", "iris", "jonc",
                                "kaki", "lin")
                        .get(i % 12)
                + " " + (i + 1);
    }

    private static List<String> mixed(List<String> others, List<String> first, List<String> second) {
        List<String> all = new ArrayList<>(others.subList(0, others.size() / 3));
        all.addAll(first);
        all.addAll(others.subList(others.size() / 3, 2 * others.size() / 3));
        all.addAll(second);
        all.addAll(others.subList(2 * others.size() / 3, others.size()));
        return all;
    }

    private static DayTexts real(Path folder) {
        Map<String, String> texts = new LinkedHashMap<>();
        SharedFolder.rows(folder.resolve("commentaires.csv")).forEach(row -> {
            if (row.getField("consultation").equals(CONSULTATION)) {
                texts.put(row.getField("id"), row.getField("texte"));
            }
        });
        Map<String, List<String>> families = new HashMap<>();
        Set<String> inFamilies = new HashSet<>();
        SharedFolder.rows(folder.resolve("quasi_doublons_reference.csv")).forEach(row -> {
            if (row.getField("consultation").equals(CONSULTATION)) {
                families.computeIfAbsent(row.getField("grappe"), key -> new ArrayList<>())
                        .add(texts.getOrDefault(row.getField("id"), ""));
                inFamilies.add(row.getField("id"));
            }
        });
        List<List<String>> largest = families.values().stream()
                .sorted(Comparator.comparingInt((List<String> family) -> family.size())
                        .reversed())
                .limit(2)
                .map(family -> family.stream().limit(FAMILY).toList())
                .toList();
        List<String> others = texts.entrySet().stream()
                .filter(text -> !inFamilies.contains(text.getKey()))
                .map(Map.Entry::getValue)
                .filter(text -> text.length() > 80 && text.length() < 900)
                .limit(50 - largest.stream().mapToInt(List::size).sum())
                .toList();
        return new DayTexts(mixed(others, largest.getFirst(), largest.getLast()), FAMILY / 3, true);
    }
}
