package org.egide.web.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.egide.consultation.ConsultationDraft.ThemeDraft;
import org.junit.jupiter.api.Test;

/** Rows of themes are moved with those under them, and no button loses a word. */
class ThemeMovesTests {

    private static final List<ThemeRow> TREE =
            List.of(row("A", 0), row("A1", 1), row("A2", 1), row("A2a", 2), row("B", 0), row("C", 0));

    @Test
    void movesARowWithThoseUnderIt() {
        assertThat(shown(TREE, "up-theme-4")).isEqualTo("B0 A0 A11 A21 A2a2 C0");
        assertThat(shown(TREE, "down-theme-0")).isEqualTo("B0 A0 A11 A21 A2a2 C0");
        assertThat(shown(TREE, "up-theme-2")).isEqualTo("A0 A21 A2a2 A11 B0 C0");
    }

    @Test
    void leavesWhatCannotBeMoved() {
        String before = shown(TREE, "nothing");
        assertThat(shown(TREE, "up-theme-0")).isEqualTo(before);
        assertThat(shown(TREE, "up-theme-1")).isEqualTo(before);
        assertThat(shown(TREE, "down-theme-5")).isEqualTo(before);
        assertThat(shown(TREE, "in-theme-0")).isEqualTo(before);
        assertThat(shown(TREE, "out-theme-4")).isEqualTo(before);
        assertThat(shown(TREE, "remove-theme-6")).isEqualTo(before);
    }

    @Test
    void changesTheLevelOfARowAndOfThoseUnderIt() {
        assertThat(shown(TREE, "in-theme-4")).isEqualTo("A0 A11 A21 A2a2 B1 C0");
        assertThat(shown(TREE, "out-theme-2")).isEqualTo("A0 A11 A20 A2a1 B0 C0");
    }

    @Test
    void whatLayUnderARemovedRowMovesUp() {
        assertThat(shown(TREE, "remove-theme-0")).isEqualTo("A10 A20 A2a1 B0 C0");
        assertThat(shown(TREE, "under-theme-0")).isEqualTo("A0 A11 A21 A2a2 1 B0 C0");
        assertThat(shown(TREE, "add-theme")).isEqualTo("A0 A11 A21 A2a2 B0 C0 0");
    }

    @Test
    void aNewRowGetsAKeyOfItsOwnAndItsParent() {
        List<ThemeDraft> drafts = ThemeRow.toDrafts(
                List.of(new ThemeRow("eau", "0", "L'eau", "", "", ""), row("L'eau", 1), row("  ", 3), row("L'eau", 3)));
        assertThat(drafts).extracting(ThemeDraft::key).containsExactly("eau", "l-eau", "theme", "l-eau-2");
        assertThat(drafts).extracting(ThemeDraft::parent).containsExactly(null, "eau", "l-eau", "theme");
    }

    /** Whatever the buttons pressed, in whatever order, every title is there and the rows are a tree. */
    @Property
    void noSequenceOfMovesLosesATitle(
            @ForAll @Size(max = 12) List<@IntRange(max = 3) Integer> depths,
            @ForAll @Size(max = 20) List<@IntRange(max = 59) Integer> pressed) {
        List<String> verbs = List.of("up", "down", "in", "out", "under");
        List<ThemeRow> rows = ThemeRow.settled(IntStream.range(0, depths.size())
                .mapToObj(i -> row("T" + i, depths.get(i)))
                .toList());
        EditForm form = EditForm.empty().with(rows, List.of(), null);
        for (int button : pressed) {
            form = RowChange.of(form, verbs.get(button % 5) + "-theme-" + button / 5)
                    .form();
        }
        List<ThemeRow> after = form.allThemeRows();
        assertThat(after.stream().filter(row -> !row.isBlank()).map(ThemeRow::titleFr))
                .containsExactlyInAnyOrderElementsOf(
                        rows.stream().map(ThemeRow::titleFr).toList());
        assertThat(ThemeRow.settled(after)).isEqualTo(after);
    }

    private static String shown(List<ThemeRow> rows, String button) {
        EditForm form = EditForm.empty().with(rows, List.of(), null);
        return String.join(
                " ",
                RowChange.of(form, button).form().allThemeRows().stream()
                        .map(row -> row.titleFr() + row.level())
                        .toList());
    }

    private static ThemeRow row(String title, int depth) {
        return new ThemeRow("", String.valueOf(depth), title, "", "", "");
    }
}
