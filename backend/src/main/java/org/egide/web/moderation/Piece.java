package org.egide.web.moderation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.egide.moderation.Signal;
import org.egide.moderation.Words.Field;

/**
 * A piece of a text, noticed by a machine or not.
 *
 * @param text its words
 * @param signal what a machine noticed there; empty for nothing
 */
record Piece(String text, String signal) {

    /** The pieces of a text, whole; a signal that no longer fits the text is left out. */
    static List<Piece> of(String text, Field field, List<Signal> signals) {
        List<Piece> pieces = new ArrayList<>();
        int end = 0;
        for (Signal signal : placed(text, field, signals)) {
            int from = from(signal);
            int to = to(signal);
            if (from >= end) {
                add(pieces, text.substring(end, from), "");
                add(pieces, text.substring(from, to), signal.kind().name());
                end = to;
            }
        }
        add(pieces, text.substring(end), "");
        return List.copyOf(pieces);
    }

    private static List<Signal> placed(String text, Field field, List<Signal> signals) {
        return signals.stream()
                .filter(signal -> signal.field() == field)
                .filter(signal -> from(signal) < to(signal) && to(signal) <= text.length())
                .sorted(Comparator.comparingInt(Piece::from))
                .toList();
    }

    private static int from(Signal signal) {
        Integer from = signal.from();
        return from == null ? 0 : from;
    }

    private static int to(Signal signal) {
        Integer to = signal.to();
        return to == null ? 0 : to;
    }

    private static void add(List<Piece> pieces, String text, String signal) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, signal));
        }
    }
}
