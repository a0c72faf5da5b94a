package org.egide.web.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.egide.report.Section;
import org.egide.report.SectionStatus;
import org.jspecify.annotations.Nullable;

/**
 * What a guarantor typed on the page of a section; it comes back whatever happens.
 *
 * @param act what to do: save, preview, find, insert, status, note, settle, release; what it is about after a colon
 * @param version the version that was read
 * @param title the heading
 * @param body the text
 * @param q what is looked for, to be cited
 * @param after the paragraph after which a citation goes, counted from 1; the last one when there is no such
 * @param status how far the section is
 * @param note a note to the other guarantors
 */
record SectionForm(
        @Nullable String act,
        @Nullable Integer version,
        @Nullable String title,
        @Nullable String body,
        @Nullable String q,
        @Nullable Integer after,
        @Nullable String status,
        @Nullable String note) {

    private static final Pattern APART = Pattern.compile("\\n[ \\t]*\\n+");
    private static final Pattern TOKEN = Pattern.compile("[a-z][A-Za-z0-9:_-]{0,99}");
    private static final int SHOWN = 60;

    /** A section as it stands. */
    static SectionForm of(Section section) {
        return new SectionForm(
                "",
                section.version(),
                section.title(),
                section.body(),
                "",
                null,
                section.status().name(),
                "");
    }

    String what() {
        String whole = Objects.requireNonNullElse(act, "");
        int colon = whole.indexOf(':');
        return colon < 0 ? whole : whole.substring(0, colon);
    }

    private String about() {
        String whole = Objects.requireNonNullElse(act, "");
        return whole.substring(whole.indexOf(':') + 1);
    }

    UUID noteRead() {
        return Objects.requireNonNullElse(Ids.read(about()), Ids.NONE);
    }

    int versionRead() {
        return Objects.requireNonNullElse(version, 0);
    }

    /** What was typed, lines ending as they are kept. */
    public String text() {
        return Objects.requireNonNullElse(body, "").replace("\r\n", "\n").replace('\r', '\n');
    }

    /** What is looked for. */
    public String typed() {
        return Objects.requireNonNullElse(q, "").strip();
    }

    SectionStatus statusRead(SectionStatus before) {
        return Arrays.stream(SectionStatus.values())
                .filter(one -> one.name().equals(status))
                .findFirst()
                .orElse(before);
    }

    /** The beginnings of the paragraphs, after which a citation may go. */
    public List<String> paragraphs() {
        return text().isBlank()
                ? List.of()
                : Arrays.stream(APART.split(text()))
                        .map(one -> one.length() <= SHOWN ? one : one.substring(0, SHOWN) + "…")
                        .toList();
    }

    /** The same with a citation as a paragraph of its own. */
    SectionForm inserted() {
        return TOKEN.matcher(about()).matches() ? with(inserted("@" + about())) : this;
    }

    private String inserted(String citation) {
        List<String> parts = new ArrayList<>(text().isBlank() ? List.of() : List.of(APART.split(text(), -1)));
        int place = after == null ? 0 : after;
        parts.add(place > 0 && place < parts.size() ? place : parts.size(), citation);
        return String.join("\n\n", parts);
    }

    /** The same with another text. */
    SectionForm with(String text) {
        return new SectionForm(act, version, title, text, q, null, status, note);
    }

    /** The same, with what two people wrote, from the version that one of them saved. */
    SectionForm merged(int now, String heading, String text) {
        return new SectionForm(act, now, heading, text, q, null, status, note);
    }

    /** The same without the note, which was kept. */
    SectionForm noted() {
        return new SectionForm(act, version, title, body, q, after, status, "");
    }
}
