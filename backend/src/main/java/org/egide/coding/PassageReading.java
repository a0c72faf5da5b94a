package org.egide.coding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.egide.coding.CodeReading.Meaning;
import org.egide.coding.Plan.NewPassage;
import org.egide.coding.Plan.Refused;
import org.egide.coding.Plan.Target;
import org.egide.qda.QdaProject;
import org.egide.qda.QdaSelection;
import org.egide.qda.QdaSource;
import org.egide.register.PublicContribution;
import org.egide.shared.InvalidRequest;
import org.egide.synthesis.Argument;
import org.egide.synthesis.Desk;
import org.egide.synthesis.Passage;
import org.egide.synthesis.Span;
import org.jspecify.annotations.Nullable;

/**
 * Which passages of a file are new. A passage is of the words as the public reads them now: where the file has other
 * words, it is taken only if its own are there exactly once.
 */
final class PassageReading {

    private final CodeReading codes;
    private final Map<UUID, PublicContribution> byId = new HashMap<>();
    private final Map<Long, PublicContribution> byNumber = new HashMap<>();
    private final Set<Place> attached = new HashSet<>();

    final List<NewPassage> made = new ArrayList<>();
    final List<Refused> refused = new ArrayList<>();
    int known;

    /** Whether one text at least of the file is of this consultation. */
    boolean ours;

    PassageReading(CodeReading codes, Book book, List<Passage> passages, List<PublicContribution> texts) {
        this.codes = codes;
        texts.forEach(text -> {
            byId.put(text.id(), text);
            byNumber.put(text.number(), text);
        });
        Map<UUID, Argument> arguments = book.byId();
        for (Passage one : passages) {
            Argument argument = arguments.get(one.argument());
            if (argument != null && one.excerpt().until() == null) {
                Span span = new Span(one.excerpt().from(), one.excerpt().to());
                attached.add(new Place(argument.number(), null, one.excerpt().item(), span));
            }
        }
    }

    void read(QdaProject project) {
        project.sources().forEach(this::read);
    }

    private void read(QdaSource source) {
        PublicContribution text = find(source);
        if (text == null) {
            passages(source).forEach(one -> refuse(source, null, one, "coding-unknown-text"));
            return;
        }
        Words words = new Words(text, Places.of(Objects.requireNonNullElse(text.body(), "")));
        boolean same = words.places().text().equals(source.text());
        ours |= same || byId.containsKey(source.id());
        for (QdaSelection selection : passages(source)) {
            read(source, words, selection, same);
        }
    }

    private @Nullable PublicContribution find(QdaSource source) {
        PublicContribution text = byId.get(source.id());
        return text == null ? byNumber.get(Marks.numberIn(source.name())) : text;
    }

    /** A code given to a whole text is one given to all of its words. */
    private static List<QdaSelection> passages(QdaSource source) {
        int length = source.text().codePointCount(0, source.text().length());
        if (source.codes().isEmpty()) {
            return source.selections();
        }
        List<QdaSelection> all = new ArrayList<>(source.selections());
        all.add(new QdaSelection(source.id(), 0, length, null, null, source.codes()));
        return all;
    }

    private void read(QdaSource source, Words words, QdaSelection selection, boolean same) {
        Span span = same ? words.places().span(selection.from(), selection.to()) : sought(source, words, selection);
        String fault = span == null ? faultOf(source, words, selection) : faultOf(words.body(), span);
        if (span == null || fault != null) {
            refuse(source, words.text().number(), selection, Objects.requireNonNull(fault));
            return;
        }
        selection.codes().forEach(code -> take(words, span, code));
    }

    private static @Nullable Span sought(QdaSource source, Words words, QdaSelection selection) {
        String quote = quote(source, selection);
        String text = words.places().text();
        int first = text.indexOf(quote);
        if (quote.isBlank() || first < 0 || text.indexOf(quote, first + 1) >= 0) {
            return null;
        }
        int from = text.codePointCount(0, first);
        return words.places().span(from, from + quote.codePointCount(0, quote.length()));
    }

    private static String faultOf(QdaSource source, Words words, QdaSelection selection) {
        String quote = quote(source, selection);
        if (quote.isBlank()) {
            return "excerpt-empty";
        }
        return words.places().text().contains(quote) ? "coding-text-changed" : "coding-quote-missing";
    }

    private static @Nullable String faultOf(String body, Span span) {
        try {
            span.check(body);
            return null;
        } catch (InvalidRequest refusal) {
            return refusal.code();
        }
    }

    private void take(Words words, Span span, UUID code) {
        Meaning meaning = codes.meaning(code);
        Target target = meaning.target();
        String closed = meaning.closed();
        long number = words.text().number();
        String quote = span.of(words.body());
        if (closed != null || target == null) {
            refused.add(new Refused(quote, number, closed == null ? "coding-heading" : closed));
        } else if (!attached.add(new Place(
                target.number(),
                target.number() == 0 ? code : null,
                words.text().id(),
                span))) {
            known++;
        } else {
            made.add(new NewPassage(target, meaning.wording(), number, span, quote, words.print()));
        }
    }

    private void refuse(QdaSource source, @Nullable Long number, QdaSelection selection, String reason) {
        refused.add(new Refused(source.name() + " – " + quote(source, selection), number, reason));
    }

    private static String quote(QdaSource source, QdaSelection selection) {
        int begin = source.text().offsetByCodePoints(0, selection.from());
        return source.text()
                .substring(begin, source.text().offsetByCodePoints(begin, selection.to() - selection.from()));
    }

    /** Where something is attached: to an argument that there is, or to the one that a code will be. */
    private record Place(long argument, @Nullable UUID code, UUID item, Span span) {}

    private record Words(PublicContribution text, Places places) {

        String body() {
            return Objects.requireNonNullElse(text.body(), "");
        }

        String print() {
            return Desk.print(body());
        }
    }
}
