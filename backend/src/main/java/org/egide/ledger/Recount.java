package org.egide.ledger;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.egide.ledger.LedgerStore.Row;
import org.egide.merkle.Checkpoint;
import org.egide.merkle.Growth;
import org.egide.merkle.Hashes;
import org.egide.merkle.SignedNote;
import org.egide.merkle.TileId;
import org.egide.merkle.Tiles;

/** A tree made again from the rows of a log, and what of it is not as it was signed. */
final class Recount {

    private static final int MOST_FINDINGS = 100;

    private final Head head;
    private final Queue<KeptCheckpoint> kept;
    private final List<String> findings = new ArrayList<>();
    private boolean gap;
    private Growth tree = new Growth(0, Map.of());

    Recount(Head head, List<KeptCheckpoint> kept) {
        this.head = head;
        this.kept = new ArrayDeque<>(kept);
    }

    Head head() {
        return head;
    }

    long size() {
        return tree.size();
    }

    /** The tiles that these entries make; the next ones go on from their edge. */
    Map<TileId, byte[]> add(List<Row> rows) {
        Growth grown = new Growth(tree.size(), tree.changed());
        for (Row row : rows) {
            if (row.position() != grown.size() + 1 && !gap) {
                gap = true;
                find("position " + (grown.size() + 1) + " is empty: an entry is missing, or positions were changed");
            }
            grown.add(Hashes.leaf(row.entry().getBytes(StandardCharsets.UTF_8)));
            compareKept(grown);
        }
        tree = grown;
        return grown.changed();
    }

    /** Compares tiles with those that are served. */
    void compare(Map<TileId, byte[]> made, Tiles served) {
        made.forEach((tile, hashes) -> {
            byte[] is = served.bytes().get(tile);
            if (is == null || is.length < hashes.length || !Arrays.equals(Arrays.copyOf(is, hashes.length), hashes)) {
                find("tile " + tile.level() + "/" + tile.index() + " is not that of the entries");
            }
        });
    }

    /** Compares the whole with the signed head, once all entries were added. */
    List<String> end(Signing signing) {
        if (!signing.isOurs(head.note())) {
            find("the checkpoint is not signed by a key of ours");
        }
        Checkpoint signed = Checkpoint.parse(head.note().text());
        if (!signed.text().equals(head.checkpoint().text())) {
            find("the checkpoint that is served is not that of the log's size and root");
        }
        if (tree.size() != signed.size()) {
            find("the log holds " + tree.size() + " entries, and its checkpoint signs " + signed.size());
        } else if (!Arrays.equals(tree.root(), signed.root())) {
            find("the entries are not those that the checkpoint signs");
        }
        kept.forEach(missed -> find("the log is shorter than the checkpoint of " + missed.day() + ", which signs "
                + missed.size() + " entries"));
        return findings;
    }

    void find(List<String> more) {
        more.forEach(this::find);
    }

    private void find(String finding) {
        if (findings.size() < MOST_FINDINGS) {
            findings.add(finding);
        }
    }

    private void compareKept(Growth grown) {
        while (!kept.isEmpty() && kept.element().size() <= grown.size()) {
            KeptCheckpoint earlier = kept.remove();
            byte[] root =
                    Checkpoint.parse(SignedNote.parse(earlier.note()).text()).root();
            if (!Arrays.equals(grown.root(), root)) {
                find("the log does not begin with the " + earlier.size() + " entries that the checkpoint of "
                        + earlier.day() + " signs");
            }
        }
    }
}
