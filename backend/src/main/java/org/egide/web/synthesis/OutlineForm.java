package org.egide.web.synthesis;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.egide.synthesis.ArgumentDraft;
import org.egide.synthesis.ArgumentStance;
import org.egide.synthesis.Outline.Part;
import org.egide.synthesis.Outline.Version;
import org.jspecify.annotations.Nullable;

/**
 * What a guarantor typed on the pages of the outline; it comes back when it is refused.
 *
 * @param act what to do: make, change, split, retire, restore, group, show
 * @param version the version that was read
 * @param wording the words
 * @param stance what it says of the project
 * @param theme the key of its theme
 * @param parent the number of the argument that it is a part of
 * @param part the words of each part, empty for none
 * @param partStance the stance of each
 * @param to where excerpts go, each {@code excerpt.part}, parts counted from 0
 * @param reason why it is retired
 * @param grouped the arguments to group, each {@code number.version}
 */
record OutlineForm(
        @Nullable String act,
        @Nullable Integer version,
        @Nullable String wording,
        @Nullable String stance,
        @Nullable String theme,
        @Nullable String parent,
        @Nullable List<String> part,
        @Nullable List<String> partStance,
        @Nullable List<String> to,
        @Nullable String reason,
        @Nullable List<String> grouped) {

    private static final int PARTS = 4;
    private static final Pattern GOES = Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\\.([0-9]{1,2})");

    static final OutlineForm EMPTY = new OutlineForm(null, null, null, null, null, null, null, null, null, null, null);

    /** What to do; empty for nothing. */
    public String what() {
        return Objects.requireNonNullElse(act, "");
    }

    int versionRead() {
        return Objects.requireNonNullElse(version, 0);
    }

    ArgumentDraft toDraft() {
        String under = Objects.requireNonNullElse(parent, "").strip();
        return new ArgumentDraft(
                wording, theme, stance(stance), under.matches("[0-9]{1,9}") ? Long.valueOf(under) : null);
    }

    /** The first part keeps what the others do not take; two at least, and those after them that have words. */
    List<Part> toParts() {
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < PARTS; i++) {
            String words = words(i);
            if (i < 2 || !words.isBlank()) {
                parts.add(new Part(words, stance(at(partStance, i)), excerpts(i)));
            }
        }
        return parts;
    }

    private List<UUID> excerpts(int part) {
        return to == null
                ? List.of()
                : to.stream()
                        .map(GOES::matcher)
                        .filter(goes -> goes.matches() && goes.group(2).equals(String.valueOf(part)))
                        .map(goes -> UUID.fromString(goes.group(1)))
                        .toList();
    }

    private static String at(@Nullable List<String> values, int index) {
        return values == null || index >= values.size() ? "" : Objects.requireNonNullElse(values.get(index), "");
    }

    /** The words of a part, as they were typed. */
    public String words(int index) {
        return at(part, index);
    }

    /** Whether a part has a stance: the one chosen for it, or that of the argument. */
    public boolean says(int index, ArgumentStance one, String otherwise) {
        String chosen = at(partStance, index);
        return one.name().equals(chosen.isEmpty() ? otherwise : chosen);
    }

    /** The parts that a form offers. */
    public List<Integer> parts() {
        return IntStream.range(0, PARTS).boxed().toList();
    }

    List<Version> versions() {
        List<Version> versions = new ArrayList<>();
        for (String one : grouped == null ? List.<String>of() : grouped) {
            if (one.matches("[0-9]{1,9}\\.[0-9]{1,9}")) {
                int dot = one.indexOf('.');
                versions.add(
                        new Version(Long.parseLong(one.substring(0, dot)), Integer.parseInt(one.substring(dot + 1))));
            }
        }
        return versions;
    }

    /** Whether an argument is ticked. */
    public boolean groups(ArgumentLine line) {
        return grouped != null && grouped.contains(line.number() + "." + line.version());
    }

    /** Whether an excerpt goes to a part. */
    public boolean takes(ExcerptLine line, int index) {
        return to != null && to.contains(line.id() + "." + index);
    }

    private static @Nullable ArgumentStance stance(@Nullable String name) {
        return List.of(ArgumentStance.values()).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
