package org.egide.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.egide.identity.Action;
import org.egide.identity.Capacity;
import org.egide.identity.Chapter;
import org.egide.identity.Own;
import org.egide.identity.Person;
import org.egide.identity.PlatformRole;
import org.egide.identity.Standing;
import org.junit.jupiter.api.Test;

/** What must hold of the table whatever is added to it. */
class StandingTests {

    /** Design, 1.3: the project owner cannot moderate, hide nor re-tag. */
    @Property
    void anOwnerNeverTouchesModerationWhateverElseTheyAre(@ForAll Set<Capacity> others) {
        Standing owner = Standing.of(null).on(others).on(Set.of(Capacity.OWNER));
        assertThat(moderating()).noneMatch(owner::may);
    }

    @Property
    void whatTheyMayBesidesBeingTheOwnerIsOnlyWhatTheTableNames(@ForAll Set<Capacity> held, @ForAll Action action) {
        Standing standing = new Standing(held.isEmpty() ? EnumSet.noneOf(Capacity.class) : EnumSet.copyOf(held));
        long named = held.stream().filter(action.rule().allowed()::contains).count();
        boolean barred = held.stream().anyMatch(action.rule().never()::contains);
        assertThat(standing.may(action)).isEqualTo((action.rule().inOneOnly() ? named == 1 : named > 0) && !barred);
    }

    @Test
    void whoeverRunsThePlatformIsAnybodyOnAConsultation() {
        Standing operator = Standing.of(person(PlatformRole.PLATFORM_OPERATOR));
        Standing citizen = Standing.of(person());
        assertThat(Action.values()).allMatch(action -> operator.may(action) == citizen.may(action));
    }

    /** A word decided of, judged or sanctioned by its own author would be none. */
    @Test
    void nobodyActsUponTheirOwnWordsOrDecisions() {
        assertThat(Stream.of(Action.MODERATE, Action.SANCTION, Action.JUDGE, Action.JUDGE_SOLE_GUARANTOR))
                .allMatch(action -> action.rule().notOnOwn().contains(Own.CONTRIBUTION));
        assertThat(Stream.of(Action.JUDGE, Action.JUDGE_SOLE_GUARANTOR))
                .allMatch(action -> action.rule().notOnOwn().contains(Own.DECISION));
    }

    private static List<Action> moderating() {
        return Arrays.stream(Action.values())
                .filter(action -> action.chapter() == Chapter.MODERATING)
                .toList();
    }

    private static Person person(PlatformRole... roles) {
        return new Person("invented", "Personne Inventée", "invented@example.org", Set.of(roles));
    }
}
