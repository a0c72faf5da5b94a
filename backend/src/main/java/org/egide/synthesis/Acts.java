package org.egide.synthesis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.egide.ledger.Canonical;
import org.egide.ledger.Commitments;
import org.egide.ledger.Fact;
import org.egide.shared.SpaceId;
import org.egide.synthesis.OutlineStore.Placed;
import org.jspecify.annotations.Nullable;

/** What the log says of the synthesis: numbers, and commitments of wordings; no words, nobody's name. */
final class Acts {

    private static final String NUMBER = "number";
    private static final String VERSION = "version";

    private Acts() {}

    static Fact made(SpaceId space, Placed placed, @Nullable Long parent, long number, byte[] salt) {
        Map<String, Object> detail = place(placed, parent);
        detail.put(NUMBER, number);
        detail.put("commitment", commitment(placed.wording(), salt));
        return new Fact(space, "argument.made", placed.id(), detail);
    }

    static Fact changed(SpaceId space, Placed placed, Argument before, byte[] salt) {
        Map<String, Object> detail = Map.of(
                NUMBER,
                before.number(),
                VERSION,
                before.version() + 1,
                "commitment",
                commitment(placed.wording(), salt));
        return new Fact(space, "argument.reworded", placed.id(), detail);
    }

    static Fact moved(SpaceId space, Placed placed, @Nullable Long parent, Argument before) {
        Map<String, Object> detail = place(placed, parent);
        detail.put(NUMBER, before.number());
        detail.put(VERSION, before.version() + 1);
        return new Fact(space, "argument.moved", placed.id(), detail);
    }

    static Fact split(SpaceId space, Argument argument, List<Long> into) {
        return new Fact(space, "argument.split", argument.id(), Map.of(NUMBER, argument.number(), "into", into));
    }

    static Fact grouped(SpaceId space, UUID id, long number, List<Long> of) {
        return new Fact(space, "argument.grouped", id, Map.of(NUMBER, number, "of", of));
    }

    static Fact retired(SpaceId space, Argument argument) {
        return new Fact(space, "argument.retired", argument.id(), Map.of(NUMBER, argument.number()));
    }

    static Fact restored(SpaceId space, Argument argument) {
        return new Fact(space, "argument.restored", argument.id(), Map.of(NUMBER, argument.number()));
    }

    /** The subject is the contribution. */
    static Fact attached(SpaceId space, UUID item, long number, long argument) {
        return new Fact(space, "argument.attached", item, Map.of(NUMBER, number, "argument", argument));
    }

    static Fact detached(SpaceId space, UUID item, long argument) {
        return new Fact(space, "argument.detached", item, Map.of("argument", argument));
    }

    static Fact read(SpaceId space, UUID item, long number, int revision) {
        return new Fact(space, "contribution.read", item, Map.of(NUMBER, number, "revision", revision));
    }

    static Fact setAside(SpaceId space, Item item, AsideReason reason) {
        return new Fact(
                space,
                "contribution.set-aside",
                item.contribution(),
                Map.of(NUMBER, item.number(), "reason", reason.name()));
    }

    static Fact takenUp(SpaceId space, Item item) {
        return new Fact(space, "contribution.taken-up", item.contribution(), Map.of(NUMBER, item.number()));
    }

    static Fact shown(SpaceId space) {
        return new Fact(space, "synthesis.shown", space.value(), Map.of());
    }

    private static Map<String, Object> place(Placed placed, @Nullable Long parent) {
        Map<String, Object> detail = new HashMap<>(Map.of(
                "theme", placed.theme().toString(), "stance", placed.stance().name()));
        if (parent != null) {
            detail.put("parent", parent);
        }
        return detail;
    }

    /** SHA-256(salt ‖ {@code {"wording":…}}): the wording stays out of the log until the synthesis is shown. */
    private static String commitment(String wording, byte[] salt) {
        return Commitments.of(salt, Canonical.json(Map.of("wording", wording)));
    }
}
