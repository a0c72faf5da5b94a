package org.egide.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.egide.identity.Person;
import org.egide.report.Drafting.Typed;
import org.egide.shared.Stale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several open pages of one section: whoever is told that it was saved finds it. */
class InterleavingTests extends ReportTest {

    private static final int ACTS = 60;

    private final List<String> acknowledged = new ArrayList<>();

    /** Whatever was acknowledged is in the text at the end, for nobody takes anything out. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void anyInterleavingOfWritesLosesNoAcknowledgedWord(long seed) {
        Random chance = new Random(seed);
        List<Window> windows =
                List.of(new Window(CAMILLE, first()), new Window(SACHA, first()), new Window(CAMILLE, first()));
        for (int i = 0; i < ACTS; i++) {
            Window window = windows.get(chance.nextInt(windows.size()));
            if (chance.nextInt(3) < 2) {
                window.type("Phrase " + i + ".", chance);
            } else {
                window.save();
            }
        }
        windows.forEach(Window::save);
        assertThat(acknowledged).isNotEmpty();
        assertThat(first().body().lines()).containsAll(acknowledged);
        assertThat(first().body().lines().filter(acknowledged::contains).toList())
                .doesNotHaveDuplicates();
    }

    /** Somebody's open page. */
    private final class Window {

        private final Person person;
        private final List<String> waiting = new ArrayList<>();
        private Section read;
        private String text;

        Window(Person person, Section read) {
            this.person = person;
            this.read = read;
            this.text = read.body();
        }

        void type(String sentence, Random chance) {
            List<String> lines = new ArrayList<>(text.lines().toList());
            int at = chance.nextInt(lines.size() + 1);
            lines.addAll(at, List.of(sentence, ""));
            text = String.join("\n", lines);
            waiting.add(sentence);
        }

        void save() {
            try {
                read = write(read.id(), read.version(), text, person);
            } catch (Stale stale) {
                ThreeWay both =
                        await(drafting.threeWay(space(), read.id(), read.version(), new Typed(read.title(), text)));
                text = both.merged();
                read = write(read.id(), both.theirs().version(), text, person);
            }
            acknowledged.addAll(waiting);
            waiting.clear();
        }
    }
}
