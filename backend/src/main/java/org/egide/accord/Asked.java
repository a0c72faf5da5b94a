package org.egide.accord;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.egide.accord.AnswerStore.Own;
import org.egide.accord.CountStore.Tally;
import org.egide.merkle.Hashes;
import org.egide.synthesis.Argument;
import org.jspecify.annotations.Nullable;

/**
 * An argument that people are asked about, and what one of them said of these very words.
 *
 * @param argument the argument, as the public reads it
 * @param own what they said of it, in its present words or in former ones; null for nothing
 * @param answered how many people answered its present words
 */
record Asked(Argument argument, @Nullable Own own, long answered) {

    /** The fingerprint of some words: the first half of their SHA-256. */
    static UUID wording(String words) {
        ByteBuffer hash = ByteBuffer.wrap(Hashes.sha256().digest(words.getBytes(StandardCharsets.UTF_8)));
        return new UUID(hash.getLong(), hash.getLong());
    }

    /** The living arguments, with what somebody said of each. */
    static List<Asked> of(List<Argument> arguments, List<Own> own, List<Tally> tallies) {
        Map<UUID, Own> said = new HashMap<>();
        own.forEach(one -> said.put(one.argument(), one));
        Map<UUID, Long> counts = new HashMap<>();
        tallies.forEach(one -> counts.put(mixed(one.argument(), one.wording()), one.answered()));
        List<Asked> all = new ArrayList<>();
        for (Argument argument : arguments) {
            UUID place = mixed(argument.id(), wording(argument.wording()));
            all.add(new Asked(argument, said.get(argument.id()), counts.getOrDefault(place, 0L)));
        }
        return all;
    }

    private static UUID mixed(UUID one, UUID other) {
        return new UUID(
                one.getMostSignificantBits() ^ other.getMostSignificantBits(),
                one.getLeastSignificantBits() ^ other.getLeastSignificantBits());
    }

    /** Whether they answered its present words. */
    boolean done() {
        Own said = own;
        return said != null && said.wording().equals(wording(argument.wording()));
    }

    /** What they said of its present words; null for nothing. */
    @Nullable
    Answer answer() {
        Own said = own;
        return said != null && done() ? said.answer() : null;
    }

    /** Whether they answered it in other words: it is asked again. */
    boolean reworded() {
        return own != null && !done();
    }

    /**
     * What to ask somebody next: of what they did not answer, what the fewest people answered, so that each argument is
     * answered by about as many; among equals, an order of their own, so that nobody's is everybody's first. What they
     * left for later comes last.
     *
     * @param later the numbers of what they left for later
     */
    static Optional<Asked> next(List<Asked> all, UUID participant, Set<Long> later) {
        return all.stream()
                .filter(one -> !one.done())
                .min(Comparator.comparing((Asked one) -> later.contains(one.argument.number()))
                        .thenComparingLong(Asked::answered)
                        .thenComparingLong(one -> drawn(participant, one.argument.id())));
    }

    /** The finalizer of SplitMix64 over both ids. */
    private static long drawn(UUID participant, UUID argument) {
        long mixed = participant.getLeastSignificantBits()
                ^ argument.getLeastSignificantBits()
                ^ argument.getMostSignificantBits();
        mixed = (mixed ^ (mixed >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
