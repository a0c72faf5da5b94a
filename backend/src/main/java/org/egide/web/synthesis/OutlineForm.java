package org.egide.web.synthesis;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.egide.synthesis.ArgumentDraft;
import org.egide.synthesis.ArgumentStance;
import org.egide.synthesis.Outline.Part;
import org.egide.synthesis.Outline.Version;
import org.jspecify.annotations.Nullable;

/**
 * What a guarantor typed on the pages of the outline; it comes back when it is refused.
 *
 * @param act what to do: make, change, split, retire, group, show
 * @param version the version that was read
 * @param wording the words
 * @param stance what it says of the project
 * @param theme the key of its theme
 * @param parent the number of the argument that it is a part of
 * @param second the words of the second part
 * @param secondStance its stance
 * @param excerpts the excerpts that go to the second part
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
        @Nullable String second,
        @Nullable String secondStance,
        @Nullable List<UUID> excerpts,
        @Nullable String reason,
        @Nullable List<String> grouped) {

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

    /** The first part keeps what the second does not take. */
    List<Part> toParts() {
        return List.of(
                new Part(wording, stance(stance), List.of()),
                new Part(second, stance(secondStance), excerpts == null ? List.of() : excerpts));
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

    /** Whether an excerpt is ticked. */
    public boolean takes(ExcerptLine line) {
        return excerpts != null
                && excerpts.stream().anyMatch(one -> one.toString().equals(line.id()));
    }

    private static @Nullable ArgumentStance stance(@Nullable String name) {
        return List.of(ArgumentStance.values()).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
