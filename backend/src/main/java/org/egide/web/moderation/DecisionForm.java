package org.egide.web.moderation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.egide.moderation.Decision.Outcome;
import org.egide.moderation.Ground;
import org.egide.moderation.Passage;
import org.egide.moderation.Verdict;
import org.egide.moderation.Words;
import org.egide.moderation.Words.Field;
import org.egide.shared.InvalidRequest;
import org.jspecify.annotations.Nullable;

/**
 * A decision as the guarantor typed it.
 *
 * @param outcome what to do; null to look at the passages first
 * @param claim the claim under which the item was read
 * @param ground why it is refused
 * @param reason the sentence to the author of a refused text
 * @param markedTitle the title with marks around what to black out
 * @param markedBody the words, likewise
 * @param markedAuthor the name, likewise
 * @param passageGround the ground of each passage, in the order of title, words and name
 * @param passagesReason the sentence to the author of a text with black passages
 */
record DecisionForm(
        @Nullable Outcome outcome,
        @Nullable UUID claim,
        @Nullable Ground ground,
        @Nullable String reason,
        @Nullable String markedTitle,
        @Nullable String markedBody,
        @Nullable String markedAuthor,
        @Nullable List<String> passageGround,
        @Nullable String passagesReason) {

    /** Nothing typed yet. */
    static final DecisionForm EMPTY = new DecisionForm(null, null, null, null, null, null, null, null, null);

    /**
     * What is asked for.
     *
     * <p>Fails as {@link Marks#read}, and with {@code passages-required} or {@code ground-required}.
     */
    Verdict toVerdict(Words words) {
        return switch (Objects.requireNonNull(outcome)) {
            case PUBLISH -> Verdict.publish(claim);
            case REFUSE -> Verdict.refuse(ground, said(reason), claim);
            case PUBLISH_REDACTED -> Verdict.redact(passages(words), said(passagesReason), claim);
        };
    }

    private static @Nullable String said(@Nullable String sentence) {
        return sentence == null ? null : sentence.strip().replace("\r\n", "\n");
    }

    private List<Passage> passages(Words words) {
        List<Marked> marked = marked(words);
        if (marked.isEmpty()) {
            throw new InvalidRequest("passages-required");
        }
        return marked.stream().map(Marked::toPassage).toList();
    }

    /**
     * What is marked so far, with the grounds chosen so far.
     *
     * <p>Fails as {@link Marks#read}.
     */
    List<Marked> marked(Words words) {
        Marks marks = Marks.of(words);
        List<Marked> all = new ArrayList<>();
        for (Field field : Field.values()) {
            String text = words.in(field);
            String typed = typed(field);
            if (text != null && typed != null) {
                marks.read(typed, text).forEach(range -> all.add(new Marked(field, range, groundOf(all.size()), text)));
            }
        }
        return all;
    }

    private @Nullable Ground groundOf(int index) {
        List<String> chosen = passageGround;
        String name = chosen != null && index < chosen.size() ? chosen.get(index) : null;
        return List.of(Ground.values()).stream()
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** A text with the marks typed so far; null when none was sent. */
    @Nullable
    String typed(Field field) {
        return switch (field) {
            case TITLE -> markedTitle;
            case BODY -> markedBody;
            case AUTHOR -> markedAuthor;
        };
    }

    /**
     * A marked passage.
     *
     * @param field where it stands
     * @param range from where to where
     * @param ground why; null while none is chosen
     * @param text what it stands in
     */
    record Marked(Field field, Marks.Range range, @Nullable Ground ground, String text) {

        Passage toPassage() {
            Ground chosen = ground;
            if (chosen == null) {
                throw new InvalidRequest("passage-ground-required");
            }
            return range.in(field, chosen);
        }

        /** The words under it. */
        public String words() {
            return text.substring(range.from(), range.to());
        }
    }
}
