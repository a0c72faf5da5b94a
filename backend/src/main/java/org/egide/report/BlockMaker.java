package org.egide.report;

import java.util.List;
import java.util.Map;
import org.egide.document.Block;
import org.jspecify.annotations.Nullable;

/** Draws what a citation stands for when it stands alone. */
@FunctionalInterface
interface BlockMaker {

    /** Those that have a name of their own; every other citation is of a thing that {@link Citing} knows. */
    Map<String, BlockMaker> ALL = Map.ofEntries(
            Map.entry(CitableArguments.PREFIX, ArgumentBlock::make),
            Map.entry(CitableFigures.PREFIX, FigureBlocks::value),
            Map.entry("figures", FigureBlocks::all),
            Map.entry("table:", FigureBlocks::table),
            Map.entry("chart:", FigureBlocks::chart),
            Map.entry(PictureBlock.PREFIX, PictureBlock::make),
            Map.entry(RequestCited.PREFIX, RequestBlock::one),
            Map.entry("requests", RequestBlock::all),
            Map.entry("commitments", CommitmentBlock::make),
            Map.entry("identity", IdentityBlock::make),
            Map.entry("dates", DateBlocks::dates),
            Map.entry("posters", DateBlocks::proofs),
            Map.entry("meetings", MeetingBlock::make),
            Map.entry("places", PlaceBlock::make),
            Map.entry("coverage", CoverageBlock::make),
            Map.entry("moderation", ModerationBlock::make));

    /** What stands in the place of the citation. */
    List<Block> make(Token token, Scene scene);

    /** Who draws a citation; null for a thing that has no drawing of its own. */
    static @Nullable BlockMaker of(Token token) {
        return ALL.get(token.prefix());
    }

    /** Whether that is drawn only where it stands alone. */
    static boolean standsAlone(Token token) {
        return of(token) != null
                && !token.prefix().equals(CitableArguments.PREFIX)
                && !token.prefix().equals(CitableFigures.PREFIX)
                && !token.prefix().equals(RequestCited.PREFIX);
    }
}
