package org.egide.synthesis.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.egide.consultation.Consultation;
import org.egide.register.Channel;
import org.egide.synthesis.Agreement;
import org.egide.synthesis.CoverageFigures;
import org.egide.synthesis.Covered;
import org.jspecify.annotations.Nullable;

/**
 * How much of the register the guarantors have covered.
 *
 * @param all of everything
 * @param themes by theme
 * @param channels by channel
 * @param weeks by week of reception
 * @param agreement how far two guarantors agree on the contributions that both read
 */
@Schema(example = """
        {"all": {"admissible": 40, "read": 40, "attached": 37, "aside": 3, "settled": 40, "percent": 100},
         "themes": [{"theme": "water",
          "covered": {"admissible": 40, "read": 40, "attached": 37, "aside": 3, "settled": 40, "percent": 100}}],
         "channels": [{"channel": "WEB",
          "covered": {"admissible": 40, "read": 40, "attached": 37, "aside": 3, "settled": 40, "percent": 100}}],
         "weeks": [{"begins": "2021-03-01",
          "covered": {"admissible": 40, "read": 40, "attached": 37, "aside": 3, "settled": 40, "percent": 100}}],
         "agreement": {"contributions": 4, "arguments": 6, "both": 7, "firstOnly": 1, "secondOnly": 0,
          "kappa": 0.9}}""")
public record CoverageView(
        CoveredView all,
        List<CoveredThemeView> themes,
        List<CoveredChannelView> channels,
        List<CoveredWeekView> weeks,
        AgreementView agreement) {

    static CoverageView of(Consultation consultation, CoverageFigures figures, Agreement agreement) {
        return new CoverageView(
                CoveredView.of(figures.all()),
                figures.byTheme().entrySet().stream()
                        .map(one -> new CoveredThemeView(
                                Objects.requireNonNullElse(ArgumentView.key(consultation, one.getKey()), ""),
                                CoveredView.of(one.getValue())))
                        .toList(),
                figures.byChannel().entrySet().stream()
                        .map(one -> new CoveredChannelView(one.getKey(), CoveredView.of(one.getValue())))
                        .toList(),
                figures.byWeek().entrySet().stream()
                        .map(one -> new CoveredWeekView(one.getKey(), CoveredView.of(one.getValue())))
                        .toList(),
                AgreementView.of(agreement));
    }

    /**
     * A count. Counted are admissible contributions: those that the public reads, replies included.
     *
     * @param admissible how many there are
     * @param read of these, read in their present wording
     * @param attached of these, with a passage that speaks for an argument
     * @param aside of these, set aside with a reason
     * @param settled of these, read, and attached or set aside
     * @param percent settled in whole percent: 100 only when nothing remains
     */
    @Schema(example = """
            {"admissible": 40, "read": 40, "attached": 37, "aside": 3, "settled": 40, "percent": 100}""")
    public record CoveredView(long admissible, long read, long attached, long aside, long settled, int percent) {

        static CoveredView of(Covered one) {
            return new CoveredView(
                    one.admissible(), one.read(), one.attached(), one.aside(), one.settled(), one.percent());
        }
    }

    /**
     * The count of a theme.
     *
     * @param theme its key
     * @param covered its count
     */
    @Schema(example = """
            {"theme": "water",
             "covered": {"admissible": 40, "read": 40, "attached": 37, "aside": 3, "settled": 40, "percent": 100}}""")
    public record CoveredThemeView(String theme, CoveredView covered) {}

    /**
     * The count of a channel.
     *
     * @param channel which
     * @param covered its count
     */
    @Schema(example = """
            {"channel": "WEB",
             "covered": {"admissible": 40, "read": 40, "attached": 37, "aside": 3, "settled": 40, "percent": 100}}""")
    public record CoveredChannelView(Channel channel, CoveredView covered) {}

    /**
     * The count of a week of reception.
     *
     * @param begins its Monday
     * @param covered its count
     */
    @Schema(example = """
            {"begins": "2021-03-01",
             "covered": {"admissible": 40, "read": 40, "attached": 37, "aside": 3, "settled": 40, "percent": 100}}""")
    public record CoveredWeekView(LocalDate begins, CoveredView covered) {}

    /**
     * Double reading: whether each of two guarantors attached each argument to each contribution that both read.
     *
     * @param contributions how many both read
     * @param arguments how many arguments one of the two used
     * @param both attached by both
     * @param firstOnly by the first reader alone
     * @param secondOnly by the second reader alone
     * @param kappa Cohen's kappa, from -1 to 1; null while there is nothing to compare
     */
    @Schema(example = """
            {"contributions": 4, "arguments": 6, "both": 7, "firstOnly": 1, "secondOnly": 0, "kappa": 0.9}""")
    public record AgreementView(
            long contributions,
            long arguments,
            long both,
            long firstOnly,
            long secondOnly,
            @Nullable Double kappa) {

        static AgreementView of(Agreement one) {
            return new AgreementView(
                    one.contributions(), one.arguments(), one.both(), one.firstOnly(), one.secondOnly(), one.kappa());
        }
    }
}
