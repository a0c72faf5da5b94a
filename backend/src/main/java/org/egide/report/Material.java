package org.egide.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.egide.consultation.Consultation;
import org.egide.duty.Duty;
import org.egide.figures.FigureInWords;
import org.egide.moderation.ModerationRecord;
import org.egide.synthesis.Argument;
import org.egide.synthesis.CoverageFigures;
import org.egide.synthesis.Excerpt;

/**
 * Everything that a report is composed of, read before the first word is written.
 *
 * @param draft what is composed
 * @param sections its sections, read
 * @param cited what its citations lead to, by {@link Token#thing()}
 * @param recorded what is recorded of the consultation
 * @param excerpts the excerpts that each argument is drawn with, by its citation
 */
record Material(
        Draft draft,
        List<Parsed> sections,
        Map<String, Cited> cited,
        Recorded recorded,
        Map<Token, List<Excerpt>> excerpts) {

    /**
     * What is composed.
     *
     * @param sections in order
     * @param asOf as of when its figures are
     * @param mark before its title, such as “Draft”; empty for none
     */
    record Draft(
            Consultation consultation,
            Report report,
            List<Section> sections,
            List<GuarantorRequest> requests,
            Instant asOf,
            String mark) {}

    /**
     * What is recorded of a consultation.
     *
     * @param arguments living ones that the public reads, by number
     * @param figures by id
     * @param coverage as of the instant
     * @param duties what the law asks, and what was done
     * @param moderation decisions by week, outcome and ground
     * @param places the perimeter
     * @param pictures by number
     * @param meetings contributions that came in at meetings, by day
     * @param commitments of the response, as of the instant
     */
    record Recorded(
            Map<String, Argument> arguments,
            Map<String, FigureInWords> figures,
            CoverageFigures coverage,
            List<Duty> duties,
            List<ModerationRecord.Figures> moderation,
            Places places,
            Map<String, ReportPicture> pictures,
            SortedMap<LocalDate, Long> meetings,
            List<FollowedCommitment> commitments) {}
}
