package org.egide.web.report;

import java.util.Arrays;
import java.util.Objects;
import org.egide.report.GuarantorRequest;
import org.egide.report.RequestDraft;
import org.egide.report.RequestKind;
import org.jspecify.annotations.Nullable;

/**
 * What a guarantor typed into the table of requests.
 *
 * @param act what to do: add, change, up, down, remove, show
 * @param number which request
 * @param version the version that was read
 * @param kind its group
 * @param text what is asked
 * @param addressee of whom
 * @param sources what it rests on, in one line
 */
record RequestForm(
        @Nullable String act,
        @Nullable Integer number,
        @Nullable Integer version,
        @Nullable String kind,
        @Nullable String text,
        @Nullable String addressee,
        @Nullable String sources) {

    static final RequestForm EMPTY = new RequestForm("", null, null, null, "", "", "");

    static RequestForm of(GuarantorRequest one) {
        return new RequestForm(
                "",
                one.number(),
                one.version(),
                one.kind().name(),
                one.text(),
                one.addressee(),
                String.join(
                        " ", one.sources().stream().map(source -> "@" + source).toList()));
    }

    /** What to do; empty for nothing. */
    public String what() {
        return Objects.requireNonNullElse(act, "");
    }

    int numberRead() {
        return Objects.requireNonNullElse(number, 0);
    }

    int versionRead() {
        return Objects.requireNonNullElse(version, 0);
    }

    RequestDraft toDraft() {
        RequestKind group = Arrays.stream(RequestKind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst()
                .orElse(null);
        String line = Objects.requireNonNullElse(sources, "");
        return new RequestDraft(group, text, addressee, Arrays.asList(line.split("[\\s,;]+")));
    }
}
