package org.egide.resemblance;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.egide.register.PublicContribution;
import org.egide.shared.SpaceId;
import org.egide.shared.Times;
import org.egide.similarity.Shingles;
import org.egide.similarity.Terms;

/**
 * A published contribution as it is compared.
 *
 * @param id its id
 * @param number its public number
 * @param kind its kind
 * @param channel how it came in
 * @param day when it was received, Paris
 * @param cells where its words count
 * @param body its words
 * @param terms the words of its title and body that say something
 * @param shingles the runs of its body
 */
record IndexedText(
        UUID id,
        long number,
        String kind,
        String channel,
        LocalDate day,
        List<String> cells,
        String body,
        Terms terms,
        Shingles shingles) {

    static IndexedText of(PublicContribution contribution) {
        String title = contribution.title();
        String body = String.valueOf(contribution.body());
        LocalDate day = contribution.receivedAt().atZone(Times.LEGAL_ZONE).toLocalDate();
        return new IndexedText(
                contribution.id(),
                contribution.number(),
                contribution.kind().name(),
                contribution.channel().name(),
                day,
                cells(contribution, day),
                body,
                Terms.of(title == null ? body : title + "\n" + body),
                Shingles.of(body));
    }

    private static List<String> cells(PublicContribution contribution, LocalDate day) {
        List<String> cells = new ArrayList<>();
        cells.add(Axis.THEME.cell(contribution.theme().toString()));
        cells.add(Axis.WEEK.cell(
                day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).toString()));
        cells.add(Axis.CHANNEL.cell(contribution.channel().name()));
        String commune = contribution.commune();
        if (commune != null) {
            cells.add(Axis.COMMUNE.cell(commune));
        }
        return List.copyOf(cells);
    }

    /** What stands for a space in its hashes. */
    static long seed(SpaceId space) {
        return space.value().getMostSignificantBits() ^ space.value().getLeastSignificantBits();
    }

    /** Its words as keys of its space. */
    List<Long> keys(SpaceId space) {
        long seed = seed(space);
        return terms.uses().keySet().stream().map(stem -> Terms.key(seed, stem)).toList();
    }
}
