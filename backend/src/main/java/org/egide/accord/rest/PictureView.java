package org.egide.accord.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.egide.accord.Offer;
import org.egide.accord.Picture;
import org.egide.accord.Picture.Dot;
import org.egide.accord.Picture.Group;
import org.egide.accord.Picture.Result;
import org.egide.accord.Picture.Shares;
import org.jspecify.annotations.Nullable;

/**
 * Points of agreement, as far as you may see them.
 *
 * @param offered whether the guarantors still offer to answer
 * @param since since when it is so
 * @param asOf when it was computed; null before the first time
 * @param participants how many people answered anything; they are no sample of the population
 * @param placed how many of them groups are made of: those who answered seven arguments, or all
 * @param drawn whether there were more than are computed with, of whom these were drawn by chance
 * @param groups who answers alike; empty under twenty people
 * @param dots some people, as points on a coarse grid
 * @param results each argument that you may see, by number
 * @param hidden how many more you see once you have answered them
 * @param whole whether everything is seen
 */
@Schema(example = """
        {"offered": true, "since": "2021-03-20T09:00:00Z", "asOf": "2021-04-02T09:00:00Z", "participants": 212,
         "placed": 180, "drawn": false, "groups": [{"letter": "A", "people": 97, "telling": [12]},
         {"letter": "B", "people": 83, "telling": []}], "dots": [{"x": 12, "y": 40, "group": "A"}],
         "results": [{"argument": 12, "wording": "The plant should use rain water rather than the water table.",
         "all": {"people": 140, "agree": 61, "disagree": 30, "pass": 9},
         "groups": [{"people": 80, "agree": 90, "disagree": 5, "pass": 5},
         {"people": 60, "agree": 22, "disagree": 63, "pass": 15}], "together": false, "apart": true}],
         "hidden": 11, "whole": false}""")
public record PictureView(
        boolean offered,
        Instant since,
        @Nullable Instant asOf,
        long participants,
        int placed,
        boolean drawn,
        List<GroupView> groups,
        List<DotView> dots,
        List<AnsweredView> results,
        int hidden,
        boolean whole) {

    static PictureView of(Offer offer, Picture picture) {
        return new PictureView(
                offer.open(),
                offer.changedAt(),
                picture.at(),
                picture.participants(),
                picture.placed(),
                picture.drawn(),
                picture.groups().stream().map(GroupView::of).toList(),
                picture.dots().stream().map(dot -> DotView.of(dot, picture)).toList(),
                picture.results().stream().map(AnsweredView::of).toList(),
                picture.hidden(),
                picture.whole());
    }

    /**
     * People who answer alike.
     *
     * @param letter A for the leftmost one
     * @param people how many they are
     * @param telling the numbers of arguments that they stand out with
     */
    @Schema(example = """
            {"letter": "A", "people": 97, "telling": [12]}""")
    public record GroupView(String letter, int people, List<Long> telling) {

        static GroupView of(Group group) {
            return new GroupView(
                    group.letter(),
                    group.people(),
                    group.telling().stream().map(one -> one.argument().number()).toList());
        }
    }

    /**
     * Somebody, as a point; nothing tells who.
     *
     * @param x from 0 to 100
     * @param y from 0 to 60
     * @param group the letter of their group
     */
    @Schema(example = """
            {"x": 12, "y": 40, "group": "A"}""")
    public record DotView(int x, int y, String group) {

        static DotView of(Dot dot, Picture picture) {
            return new DotView(
                    dot.x(), dot.y(), picture.groups().get(dot.group()).letter());
        }
    }

    /**
     * What is said of an argument.
     *
     * @param argument its number
     * @param wording its words
     * @param all everybody's answers; null when fewer than five people gave one
     * @param groups each group's, from A on; empty where one has fewer than five people who gave one
     * @param together whether it unites the groups
     * @param apart whether it divides them
     */
    @Schema(example = """
            {"argument": 12, "wording": "The plant should use rain water rather than the water table.",
             "all": {"people": 140, "agree": 61, "disagree": 30, "pass": 9}, "groups": [], "together": false,
             "apart": false}""")
    public record AnsweredView(
            long argument,
            String wording,
            @Nullable SharesView all,
            List<SharesView> groups,
            boolean together,
            boolean apart) {

        static AnsweredView of(Result one) {
            Shares all = one.all();
            return new AnsweredView(
                    one.argument().number(),
                    one.argument().wording(),
                    all == null ? null : SharesView.of(all),
                    one.groups().stream().map(SharesView::of).toList(),
                    one.together(),
                    one.apart());
        }
    }

    /**
     * Who says what, of a hundred.
     *
     * @param people how many answered
     * @param agree per cent who agree
     * @param disagree per cent who disagree
     * @param pass per cent who say neither
     */
    @Schema(example = """
            {"people": 140, "agree": 61, "disagree": 30, "pass": 9}""")
    public record SharesView(long people, int agree, int disagree, int pass) {

        static SharesView of(Shares shares) {
            return new SharesView(shares.people(), shares.agree(), shares.disagree(), shares.pass());
        }
    }
}
