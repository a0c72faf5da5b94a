package org.egide.merkle;

import java.util.ArrayList;
import java.util.List;

/**
 * A text and the lines of those who signed it (<a href="https://c2sp.org/signed-note">signed-note</a>).
 *
 * @param text the text, with its last newline
 * @param signatures one line each
 */
public record SignedNote(String text, List<Signature> signatures) {

    private static final String SIGNATURE = "\u2014 ";
    private static final int MOST_SIGNATURES = 64;

    /** Reads a note. Fails with {@link MalformedNote}. */
    public static SignedNote parse(String note) {
        int end = note.lastIndexOf("\n\n");
        if (end < 0 || !note.endsWith("\n") || note.chars().anyMatch(c -> c < ' ' && c != '\n')) {
            throw new MalformedNote("not a signed note");
        }
        List<Signature> signatures =
                note.substring(end + 2).lines().map(SignedNote::signature).toList();
        if (signatures.isEmpty() || signatures.size() > MOST_SIGNATURES) {
            throw new MalformedNote("no signature, or too many");
        }
        return new SignedNote(note.substring(0, end + 1), signatures);
    }

    /** The same with one more signature; one already there is not repeated. */
    public SignedNote with(Signature signature) {
        List<Signature> all = new ArrayList<>(signatures);
        if (!all.contains(signature)) {
            all.add(signature);
        }
        return new SignedNote(text, List.copyOf(all));
    }

    /** The note as it is sent. */
    @Override
    public String toString() {
        StringBuilder note = new StringBuilder(text).append('\n');
        signatures.forEach(line -> note.append(SIGNATURE)
                .append(line.name())
                .append(' ')
                .append(line.base64())
                .append('\n'));
        return note.toString();
    }

    private static Signature signature(String line) {
        int space = line.lastIndexOf(' ');
        if (!line.startsWith(SIGNATURE) || space <= SIGNATURE.length()) {
            throw new MalformedNote("not a signature line: " + line);
        }
        return new Signature(line.substring(SIGNATURE.length(), space), line.substring(space + 1));
    }

    /**
     * One line of signature.
     *
     * @param name who signs
     * @param base64 the key's id and the signature
     */
    public record Signature(String name, String base64) {}
}
