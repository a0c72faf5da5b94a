package org.egide.synthesis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.egide.moderation.Redaction;

/**
 * Finds where a quoted range went when the words around it changed: passages blacked out, made whole again, or others
 * by their author. Whatever comes out is a range of the new words, so that no quote ever tells more than they do.
 */
final class Anchors {

    private Anchors() {}

    /** The range in the new words; empty when it is not there any more. */
    static Optional<Span> follow(String before, String after, Span span) {
        if (before.equals(after)) {
            return Optional.of(span);
        }
        return align(before, after)
                .map(hidden -> intoRedacted(hidden, span))
                .or(() -> align(after, before).map(hidden -> intoWhole(hidden, span)))
                .or(() -> nearest(after, span.of(before), span.from()))
                .filter(found -> found.from() < found.to());
    }

    /**
     * Where each black passage of a text lies in the whole one.
     *
     * @return the passages in order; empty when the one is not the other with passages blacked out
     */
    private static Optional<List<Hidden>> align(String whole, String redacted) {
        String[] kept = redacted.split(Redaction.BLOCK, -1);
        if (kept.length == 1 || !whole.startsWith(kept[0])) {
            return Optional.empty();
        }
        List<Hidden> hidden = new ArrayList<>();
        int inWhole = kept[0].length();
        int inRedacted = inWhole;
        for (int i = 1; i < kept.length; i++) {
            boolean last = i == kept.length - 1;
            int next = last ? whole.length() - kept[i].length() : whole.indexOf(kept[i], inWhole + 1);
            if (next <= inWhole || !whole.startsWith(kept[i], next)) {
                return Optional.empty();
            }
            hidden.add(
                    new Hidden(new Span(inWhole, next), new Span(inRedacted, inRedacted + Redaction.BLOCK.length())));
            inWhole = next + kept[i].length();
            inRedacted += Redaction.BLOCK.length() + kept[i].length();
        }
        return Optional.of(hidden);
    }

    /** An end that falls into a passage goes to the end of its block. */
    private static Span intoRedacted(List<Hidden> hidden, Span span) {
        return new Span(
                move(
                        span.from(),
                        hidden.stream()
                                .map(one -> new Move(one.whole(), one.block()))
                                .toList(),
                        false),
                move(
                        span.to(),
                        hidden.stream()
                                .map(one -> new Move(one.whole(), one.block()))
                                .toList(),
                        true));
    }

    private static Span intoWhole(List<Hidden> hidden, Span span) {
        return new Span(
                move(
                        span.from(),
                        hidden.stream()
                                .map(one -> new Move(one.block(), one.whole()))
                                .toList(),
                        false),
                move(
                        span.to(),
                        hidden.stream()
                                .map(one -> new Move(one.block(), one.whole()))
                                .toList(),
                        true));
    }

    private static int move(int at, List<Move> moves, boolean end) {
        int shift = 0;
        for (Move move : moves) {
            boolean within = end
                    ? at > move.here().from() && at <= move.here().to()
                    : at >= move.here().from() && at < move.here().to();
            if (within) {
                return end ? move.there().to() : move.there().from();
            }
            if (at >= move.here().to()) {
                shift = move.there().to() - move.here().to();
            }
        }
        return at + shift;
    }

    /** The same words elsewhere, as near as may be. */
    private static Optional<Span> nearest(String text, String quote, int near) {
        int before = text.lastIndexOf(quote, near);
        int after = text.indexOf(quote, near);
        if (before < 0 && after < 0) {
            return Optional.empty();
        }
        int found = before < 0 || (after >= 0 && after - near < near - before) ? after : before;
        return Optional.of(new Span(found, found + quote.length()));
    }

    /** A passage of the whole text, and the block that stands for it. */
    private record Hidden(Span whole, Span block) {}

    private record Move(Span here, Span there) {}
}
