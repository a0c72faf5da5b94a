package org.egide.response;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * An answer that the public reads. It never changes; another one may follow it.
 *
 * @param id its id
 * @param number its number in the consultation: its permanent address
 * @param by who answers
 * @param text its words, in Markdown
 * @param to what it answers
 * @param publishedAt when it was published
 * @param useful how often readers said that it was useful to them
 * @param useless how often they said that it was not
 */
public record Answer(
        UUID id,
        long number,
        Respondent by,
        String text,
        List<Address> to,
        Instant publishedAt,
        long useful,
        long useless) {

    /** Its lists are its own. */
    public Answer {
        to = List.copyOf(to);
    }

    /** Whole days from when the public could read the first thing that it answers until it was published. */
    public long days() {
        return to.stream()
                .map(Address::since)
                .min(Comparator.naturalOrder())
                .map(since -> Math.max(0, Duration.between(since, publishedAt).toDays()))
                .orElse(0L);
    }

    /** Whole days that one of the things that it answers waited; those of the first for what is none of them. */
    public long days(UUID target) {
        return to.stream()
                .filter(one -> one.target().equals(target))
                .map(one ->
                        Math.max(0, Duration.between(one.since(), publishedAt).toDays()))
                .findFirst()
                .orElseGet(this::days);
    }

    /** The numbers of the things of a kind that it answers, in order. */
    public List<Long> numbers(Address.Kind kind) {
        return to.stream()
                .filter(one -> one.kind() == kind)
                .map(Address::number)
                .sorted()
                .toList();
    }
}
