package org.egide.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.egide.report.ThreeWay.Piece;
import org.egide.report.ThreeWay.What;

class MergingTests {

    @Property(tries = 300)
    void whoChangedNothingGetsWhatTheOtherWrote(@ForAll("texts") String base, @ForAll("texts") String other) {
        assertThat(merged(base, other, base)).isEqualTo(other);
        assertThat(merged(base, base, other)).isEqualTo(other);
        assertThat(merged(base, other, other)).isEqualTo(other);
    }

    @Property(tries = 300)
    void noLineThatSomebodyAddedIsLost(
            @ForAll("texts") String base, @ForAll("texts") String theirs, @ForAll("texts") String yours) {
        List<String> was = base.lines().toList();
        List<String> whole = merged(base, theirs, yours).lines().toList();
        assertThat(whole)
                .containsAll(theirs.lines().filter(line -> !was.contains(line)).toList());
        assertThat(whole)
                .containsAll(yours.lines().filter(line -> !was.contains(line)).toList());
    }

    @Property(tries = 300)
    void thePiecesTogetherAreEachOfTheTexts(
            @ForAll("texts") String base, @ForAll("texts") String theirs, @ForAll("texts") String yours) {
        List<Piece> pieces = Merging.of(base, theirs, yours);
        assertThat(whole(pieces.stream().map(Piece::base).toList())).isEqualTo(base);
        assertThat(whole(pieces.stream().map(Piece::yours).toList())).isEqualTo(yours);
        assertThat(whole(pieces.stream().map(Piece::theirs).toList())).isEqualTo(theirs);
    }

    @Property(tries = 1)
    void aTextOfManyShortLinesIsComparedAllTheSame() {
        String base = "a\n".repeat(60_000) + "z";
        String yours = "b\n".repeat(60_000) + "z";
        List<Piece> pieces = Merging.of(base, base, yours);
        assertThat(pieces).extracting(Piece::what).containsExactly(What.YOURS, What.SAME);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("un", "deux", "trois", "quatre", "")
                .list()
                .ofMaxSize(8)
                .map(lines -> String.join("\n", lines))
                .filter(text -> text.isEmpty() || !text.endsWith("\n") || text.length() > 1);
    }

    private static String whole(List<String> lines) {
        String text = String.join("", lines);
        return text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    }

    private static String merged(String base, String theirs, String yours) {
        Revision was = new Revision(1, "", base, Instant.EPOCH, "", "");
        Section now = new Section(
                new java.util.UUID(0, 1),
                "",
                1,
                "",
                theirs,
                SectionStatus.IN_HAND,
                2,
                Instant.EPOCH.plus(Duration.ofDays(1)),
                "",
                null);
        return new ThreeWay(was, now, "", Merging.of(base, theirs, yours)).merged();
    }
}
