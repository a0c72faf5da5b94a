package org.egide.register;

import java.time.LocalDate;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;

/**
 * Contributions as they stood at an instant, replies, refused and withdrawn ones included.
 *
 * @param byState by where they stood
 * @param byKind by kind, as filed then
 * @param byTheme by theme id, as filed then
 * @param byChannel by how they came in
 * @param byWeek by the Monday, in Paris, of the week in which they were received; at their source, for an import
 * @param appeals appeals that authors had opened
 * @param judged of these, judged
 */
public record Census(
        Map<State, Long> byState,
        Map<Kind, Long> byKind,
        Map<UUID, Long> byTheme,
        Map<Channel, Long> byChannel,
        SortedMap<LocalDate, Long> byWeek,
        long appeals,
        long judged) {

    /** All of them. */
    public long received() {
        return byState.values().stream().mapToLong(Long::longValue).sum();
    }
}
