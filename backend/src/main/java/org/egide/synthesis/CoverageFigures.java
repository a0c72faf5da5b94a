package org.egide.synthesis;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.egide.register.Channel;
import org.egide.synthesis.CoverageStore.Cell;

/**
 * How much is covered, by where it came from.
 *
 * @param all of everything
 * @param byTheme by the theme's id
 * @param byChannel by channel
 * @param byWeek by the Monday (Paris) of the week of reception, in order
 */
public record CoverageFigures(
        Covered all, Map<UUID, Covered> byTheme, Map<Channel, Covered> byChannel, Map<LocalDate, Covered> byWeek) {

    static CoverageFigures of(List<Cell> cells) {
        return new CoverageFigures(
                cells.stream().map(Cell::covered).reduce(Covered.NONE, Covered::plus),
                sum(cells, Cell::theme),
                sum(cells, cell -> Channel.valueOf(cell.channel())),
                new TreeMap<>(sum(cells, Cell::week)));
    }

    private static <K> Map<K, Covered> sum(List<Cell> cells, Function<Cell, K> by) {
        return cells.stream()
                .collect(Collectors.groupingBy(by, Collectors.reducing(Covered.NONE, Cell::covered, Covered::plus)));
    }
}
