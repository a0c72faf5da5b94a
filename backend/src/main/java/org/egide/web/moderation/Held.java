package org.egide.web.moderation;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.egide.identity.Person;
import org.egide.moderation.Queue;
import org.egide.moderation.QueueItem.Claim;
import org.egide.shared.Times;

/**
 * An item that somebody looks at now.
 *
 * @param content its id
 * @param number its public number
 * @param name who looks at it
 * @param until the time at which their hold ends by itself
 * @param mine whether it is whoever reads this
 */
record Held(UUID content, String number, String name, String until, boolean mine) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm").withZone(Times.LEGAL_ZONE);

    static List<Held> of(List<Queue.Held> all, Person reader) {
        return all.stream().map(held -> of(held, reader)).toList();
    }

    private static Held of(Queue.Held held, Person reader) {
        Claim claim = Objects.requireNonNull(held.item().claim());
        return new Held(
                held.item().content(),
                held.label(),
                claim.name(),
                time(claim),
                claim.account().equals(reader.account()));
    }

    /** When a hold ends, in Paris: {@code 14:05}. */
    static String time(Claim claim) {
        return TIME.format(claim.until());
    }
}
