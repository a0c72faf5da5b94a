package org.egide.merkle;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses of tiles have one form each; nothing else is an address. */
class TilePathTests {

    @Property
    void whatIsWrittenIsReadAgain(
            @ForAll @IntRange(min = -1, max = 63) int level,
            @ForAll @LongRange(max = 999_999_999_999_999_999L) long index,
            @ForAll @IntRange(min = 1, max = 256) int width) {
        TilePath path = new TilePath(level, index, width);

        assertThat(TilePath.parse(path.toString())).contains(path);
    }

    @ParameterizedTest
    @CsvSource({
        "0/000, 0, 0, 256",
        "0/x001/x234/067, 0, 1234067, 256",
        "entries/x001/x234/067.p/8, -1, 1234067, 8",
        "63/255.p/255, 63, 255, 255"
    })
    void readsTheExamplesOfTheStandard(String address, int level, long index, int width) {
        assertThat(TilePath.parse(address)).contains(new TilePath(level, index, width));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "0/",
                "0/0",
                "0/00",
                "0/0000",
                "00/000",
                "64/000",
                "-1/000",
                "0/-01",
                "0/001/234",
                "0/x001",
                "0/x001/x234",
                "0/x000/001",
                "0/000.p/0",
                "0/000.p/256",
                "0/000.p/01",
                "0/000.p/",
                "0/000.p",
                "0/000/",
                "/0/000",
                "0//000",
                "0/000.p/1.p/1",
                "entries",
                "Entries/000",
                "0/../checkpoint",
                "0/%30%30%30",
                "0/000;x=1",
                "0/000?",
                "0/x999/x999/x999/x999/x999/x999/999",
                "0/٠٠٠",
                "0/000\n",
                "../checkpoint"
            })
    void refusesEverythingElse(String address) {
        assertThat(TilePath.parse(address)).isEmpty();
    }
}
