package org.egide.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.egide.agreement.Landscape.Opinion;
import org.egide.agreement.Landscape.Placed;
import org.junit.jupiter.api.Test;

/** People who answer alike stand together. */
class LandscapeTests {

    /** Two camps that disagree on statements 0 to 9, and all agree with 10 and 11. */
    private static Answers twoCamps(int people, long seed) {
        Random random = new Random(seed);
        List<Map<Integer, Integer>> all = new ArrayList<>();
        for (int person = 0; person < people; person++) {
            int camp = person % 2 == 0 ? 1 : -1;
            Map<Integer, Integer> said = new HashMap<>();
            for (int statement = 0; statement < 12; statement++) {
                int answer = statement < 10 ? (statement % 2 == 0 ? camp : -camp) : 1;
                said.put(statement, random.nextDouble() < 0.05 ? 0 : answer);
            }
            all.add(said);
        }
        return new Answers(12, all);
    }

    @Property(tries = 20)
    void twoCampsAreTwoGroups(@ForAll @IntRange(min = 20, max = 200) int people, @ForAll long seed) {
        Landscape landscape = Landscape.of(twoCamps(people, seed));

        assertThat(landscape.groups()).isEqualTo(2);
        assertThat(landscape.people()).hasSize(people);
        int first = landscape.people().getFirst().group();
        assertThat(landscape.people())
                .allSatisfy(person -> assertThat(person.group() == first).isEqualTo(person.person() % 2 == 0));
        assertThat(landscape.consensus()).extracting(Opinion::statement).containsExactlyInAnyOrder(10, 11);
        assertThat(landscape.dividing())
                .extracting(Opinion::statement)
                .contains(0, 1, 9)
                .doesNotContain(10, 11);
    }

    @Test
    void theSameAnswersAlwaysGiveTheSame() {
        assertThat(Landscape.of(twoCamps(60, 3))).isEqualTo(Landscape.of(twoCamps(60, 3)));
    }

    @Test
    void saysNothingOfTooFewPeopleOrAnswers() {
        assertThat(Landscape.of(new Answers(0, List.of())).groups()).isZero();
        assertThat(Landscape.of(twoCamps(9, 1)).groups()).isZero();
        List<Map<Integer, Integer>> short1 = twoCamps(40, 1).people().stream()
                .map(said -> Map.of(0, said.getOrDefault(0, 0)))
                .toList();
        assertThat(Landscape.of(new Answers(12, short1)).people()).isEmpty();
    }

    @Test
    void everybodyTheSameIsNoReasonToFail() {
        Map<Integer, Integer> said = new HashMap<>();
        for (int statement = 0; statement < 12; statement++) {
            said.put(statement, 1);
        }
        Landscape landscape = Landscape.of(new Answers(12, Collections.nCopies(30, said)));

        assertThat(landscape.people()).extracting(Placed::group).containsOnly(0);
        assertThat(landscape.consensus()).hasSize(12);
    }
}
