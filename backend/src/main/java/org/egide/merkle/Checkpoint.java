package org.egide.merkle;

import java.util.Base64;

/**
 * What a log says of itself at a size (<a href="https://c2sp.org/tlog-checkpoint">tlog-checkpoint</a>).
 *
 * @param origin the name of the log, for ever
 * @param size how many entries
 * @param root the root of the tree over them
 */
public record Checkpoint(String origin, long size, byte[] root) {

    /** The text that is signed. */
    public String text() {
        return origin + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root) + "\n";
    }

    /** Reads a text; lines after the third are left alone. Fails with {@link MalformedNote}. */
    public static Checkpoint parse(String text) {
        String[] lines = text.split("\n", -1);
        if (lines.length < 4 || lines[0].isEmpty() || !lines[1].matches("0|[1-9][0-9]{0,17}")) {
            throw new MalformedNote("not a checkpoint");
        }
        byte[] root = MalformedNote.decode(lines[2]);
        if (root.length != Hashes.SIZE) {
            throw new MalformedNote("the root is not a SHA-256 hash");
        }
        return new Checkpoint(lines[0], Long.parseLong(lines[1]), root);
    }
}
