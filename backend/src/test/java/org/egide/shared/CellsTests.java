package org.egide.shared;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cells of tables that people open with a spreadsheet. */
class CellsTests {

    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1", "+33 6", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "  =cmd|' /C calc'!A0", "＝1", "＠x"})
    void aFormulaGetsAnApostropheInFront(String text) {
        assertThat(Cells.safe(text)).isEqualTo("'" + text);
    }

    @Property
    void everythingElseStaysAsItIs(@ForAll String text) {
        String safe = Cells.safe(text);
        assertThat(safe).endsWith(text);
        assertThat(safe.strip()).doesNotMatch("(?s)[=+@-].*");
    }
}
