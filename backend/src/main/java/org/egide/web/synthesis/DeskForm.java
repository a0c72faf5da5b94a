package org.egide.web.synthesis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.egide.shared.InvalidRequest;
import org.egide.shared.InvalidRequest.Fault;
import org.egide.synthesis.ArgumentDraft;
import org.egide.synthesis.ArgumentStance;
import org.egide.synthesis.AsideReason;
import org.egide.synthesis.Desk.Attaching;
import org.egide.synthesis.Span;
import org.jspecify.annotations.Nullable;

/**
 * What a guarantor typed beside a contribution; it comes back with every answer.
 *
 * @param act what to do
 * @param s the sentences ticked, each {@code from-to}
 * @param selected passages selected by mouse or keyboard, {@code from-to} one after another
 * @param q what is looked for among the arguments
 * @param argument the argument chosen, {@code number.version}
 * @param wording the words of a new argument
 * @param stance its stance
 * @param theme the key of its theme
 * @param parent the number of the argument that it is a part of
 * @param reason why the contribution is set aside
 * @param note what else is said of that
 * @param print of the words that were read
 * @param proposed the suggestions that were shown, {@code suggester:number}
 * @param whole whether the whole campaign of the contribution is attached
 */
record DeskForm(
        @Nullable String act,
        @Nullable List<String> s,
        @Nullable String selected,
        @Nullable String q,
        @Nullable String argument,
        @Nullable String wording,
        @Nullable String stance,
        @Nullable String theme,
        @Nullable String parent,
        @Nullable String reason,
        @Nullable String note,
        @Nullable String print,
        @Nullable List<String> proposed,
        @Nullable Boolean whole) {

    static final DeskForm EMPTY =
            new DeskForm(null, null, null, null, null, null, null, null, null, null, null, null, null, null);

    private static final Pattern RANGE = Pattern.compile("([0-9]{1,6})-([0-9]{1,6})");
    private static final Pattern CHOSEN = Pattern.compile("([0-9]{1,9})\\.([0-9]{1,9})");

    String what() {
        return Objects.requireNonNullElse(act, "find");
    }

    /** What is looked for; empty for nothing. */
    String typed() {
        String typed = Objects.requireNonNullElse(q, "");
        return typed.length() > 200 ? typed.substring(0, 200) : typed;
    }

    boolean ticked(Span sentence) {
        return s != null && s.contains(sentence.from() + "-" + sentence.to());
    }

    /** The passages: what is selected, else the sentences ticked, those that follow one another joined. */
    List<Span> spans(String body) {
        List<Span> selection = ranges(Objects.requireNonNullElse(selected, ""));
        if (!selection.isEmpty()) {
            return selection;
        }
        List<Span> joined = new ArrayList<>();
        ranges(String.join(",", s == null ? List.of() : s)).stream()
                .filter(span -> span.to() <= body.length())
                .sorted(Comparator.comparingInt(Span::from))
                .forEach(span -> join(joined, span, body));
        return joined;
    }

    private static void join(List<Span> joined, Span span, String body) {
        Span last = joined.isEmpty() ? null : joined.getLast();
        if (last != null
                && span.from() >= last.to()
                && body.substring(last.to(), span.from()).isBlank()) {
            joined.set(joined.size() - 1, new Span(last.from(), span.to()));
        } else {
            joined.add(span);
        }
    }

    private static List<Span> ranges(String text) {
        List<Span> ranges = new ArrayList<>();
        Matcher range = RANGE.matcher(text);
        while (range.find() && ranges.size() < 50) {
            Span span = new Span(Integer.parseInt(range.group(1)), Integer.parseInt(range.group(2)));
            if (span.from() < span.to()) {
                ranges.add(span);
            }
        }
        return ranges;
    }

    /** The passages for the argument chosen; fails naming {@code argument} when none is. */
    Attaching toAttaching(String body) {
        Matcher chosen = CHOSEN.matcher(Objects.requireNonNullElse(argument, ""));
        if (!chosen.matches()) {
            throw new InvalidRequest(List.of(Fault.of("argument", "argument-required")));
        }
        return attaching(Long.parseLong(chosen.group(1)), Integer.parseInt(chosen.group(2)), body);
    }

    Attaching attaching(long number, @Nullable Integer version, String body) {
        return new Attaching(number, version, spans(body), print);
    }

    ArgumentDraft toDraft() {
        String under = Objects.requireNonNullElse(parent, "").strip();
        return new ArgumentDraft(
                wording, theme, chosenStance(), under.matches("[0-9]{1,9}") ? Long.valueOf(under) : null);
    }

    private @Nullable ArgumentStance chosenStance() {
        return List.of(ArgumentStance.values()).stream()
                .filter(one -> one.name().equals(stance))
                .findFirst()
                .orElse(null);
    }

    /** The suggestions that were shown. */
    List<String> shown() {
        return proposed == null ? List.of() : proposed;
    }

    /** Whether the whole campaign of the contribution is attached. */
    public boolean isWhole() {
        return Boolean.TRUE.equals(whole);
    }

    /** Why it is set aside; fails naming {@code reason} when nothing is chosen. */
    AsideReason toReason() {
        return List.of(AsideReason.values()).stream()
                .filter(one -> one.name().equals(reason))
                .findFirst()
                .orElseThrow(() -> new InvalidRequest(List.of(Fault.of("reason", "field-required"))));
    }
}
