package org.egide.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.egide.consultation.Theme;
import org.egide.moderation.Decision.Outcome;
import org.egide.moderation.Ground;
import org.egide.register.Deposit.Consents;
import org.egide.register.People.OfCommune;
import org.egide.shared.Times;
import org.egide.testing.TestConsultations;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What is counted is what a recount by hand gives, as of every instant, and no place tells of a few people. */
class CensusesTests extends RegisterTest {

    private static final List<String> COMMUNES = List.of("62276", "62132", "62178");

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Censuses censuses;

    /** What somebody who kept every contribution by hand would hold. */
    private final Map<Receipt, Held> held = new LinkedHashMap<>();

    /** Whatever happens, in whatever order, each instant stays countable as it was. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void everyInstantIsCountedAsItWas(long seed) {
        Random random = new Random(seed);
        Map<Instant, List<Held>> kept = new LinkedHashMap<>();
        for (int i = 0; i < 40; i++) {
            clock.advance(Duration.ofMinutes(1 + random.nextInt(700)));
            happens(random);
            kept.put(clock.instant(), List.copyOf(held.values()));
        }

        kept.forEach((instant, then) -> {
            Census census = await(censuses.at(consultation.id(), instant));
            assertThat(census.received()).isEqualTo(then.size());
            assertThat(census.byState()).isEqualTo(count(then, Held::state));
            assertThat(census.byKind()).isEqualTo(count(then, Held::kind));
            assertThat(census.byTheme()).isEqualTo(count(then, Held::theme));
            assertThat(census.byChannel()).isEqualTo(count(then, Held::channel));
            assertThat(census.byWeek()).isEqualTo(new TreeMap<>(count(then, Held::week)));
            assertPeople(then, await(censuses.people(consultation.id(), instant)));
        });
        assertThat(await(censuses.at(consultation.id(), Instant.EPOCH)).received())
                .isZero();
    }

    private static void assertPeople(List<Held> then, People people) {
        assertThat(people.participants())
                .isEqualTo(then.stream().map(Held::person).distinct().count());
        assertThat(people.communes()).isEqualTo(inGroups(then));
        long shown =
                people.communes().stream().mapToLong(OfCommune::contributions).sum();
        assertThat(people.nowhere())
                .isEqualTo(then.stream().filter(one -> one.commune() == null).count());
        assertThat(shown + people.elsewhere() + people.nowhere()).isEqualTo(then.size());
    }

    /** By hand: read on until five more people came, and count what was written until then. */
    private static List<OfCommune> inGroups(List<Held> then) {
        List<OfCommune> shown = new ArrayList<>();
        for (String commune : COMMUNES) {
            Set<String> people = new HashSet<>();
            long written = 0;
            OfCommune last = null;
            for (Held one : then) {
                if (commune.equals(one.commune())) {
                    written++;
                    if (people.add(one.person()) && people.size() % People.GROUP == 0) {
                        last = new OfCommune(commune, people.size(), written);
                    }
                }
            }
            if (last != null) {
                shown.add(last);
            }
        }
        shown.sort(Comparator.comparingLong(OfCommune::contributions).reversed().thenComparing(OfCommune::insee));
        return shown;
    }

    /**
     * Whoever reads the figures before and after each contribution, and subtracts, learns of a commune nothing that is
     * about fewer than five people; and the rest is never one commune's alone.
     */
    @Test
    void subtractingOneCountFromTheNextTellsOfNoFewerThanFive() {
        Random random = new Random(7);
        Map<String, Long> before = new HashMap<>();
        for (int i = 0; i < 60; i++) {
            clock.advance(Duration.ofMinutes(1));
            deposit(random);
            People people = await(censuses.people(consultation.id(), clock.instant()));
            for (OfCommune one : people.communes()) {
                long more = one.people() - before.getOrDefault(one.insee(), 0L);
                assertThat(more).isIn(0L, (long) People.GROUP);
                before.put(one.insee(), one.people());
            }
        }
        assertThat(before).isNotEmpty();
    }

    @Test
    void fourPeopleAreNamedNowhereAndTheFifthShowsThemAll() {
        for (int i = 0; i < 4; i++) {
            write("personne-" + i + "@example.org", "62276");
            write("personne-" + i + "@example.org", "62276");
        }
        clock.advance(Duration.ofMinutes(1));
        People four = await(censuses.people(consultation.id(), clock.instant()));
        assertThat(four.communes()).isEmpty();
        assertThat(four.elsewhere()).isEqualTo(8);
        assertThat(four.participants()).isEqualTo(4);

        write("personne-5@example.org", "62276");
        write("personne-1@example.org", "62276");
        People five = await(censuses.people(consultation.id(), clock.instant()));
        assertThat(five.communes()).containsExactly(new OfCommune("62276", 5, 9));
        assertThat(five.elsewhere())
                .as("what the first wrote again waits for five more")
                .isEqualTo(1);
    }

    private void happens(Random random) {
        List<Receipt> all = List.copyOf(held.keySet());
        if (all.isEmpty() || random.nextInt(3) > 0) {
            deposit(random);
            return;
        }
        Receipt receipt = all.get(random.nextInt(all.size()));
        Held before = Objects.requireNonNull(held.get(receipt));
        Held after = switch (random.nextInt(5)) {
            case 0 -> decided(receipt, before, Outcome.PUBLISH);
            case 1 -> decided(receipt, before, Outcome.REFUSE);
            case 2 -> filedElsewhere(receipt, before, random);
            case 3 -> corrected(receipt, before);
            default -> withdrawn(receipt, before);
        };
        held.put(receipt, after);
    }

    private Held decided(Receipt receipt, Held before, Outcome outcome) {
        if (before.state() != State.WAITING) {
            return before;
        }
        decide(
                receipt,
                outcome,
                outcome == Outcome.REFUSE ? Ground.OFF_TOPIC : null,
                outcome == Outcome.REFUSE ? "Ce texte parle d'autre chose." : null);
        return before.as(outcome == Outcome.REFUSE ? State.REFUSED : State.PUBLISHED);
    }

    private Held filedElsewhere(Receipt receipt, Held before, Random random) {
        Kind kind = Kind.values()[random.nextInt(3)];
        Theme theme = consultation.themes().get(random.nextInt(3));
        moderation
                .reclassify(
                        consultation.id(),
                        receipt.id(),
                        Map.of("kind", kind.name(), "theme", theme.key()),
                        TestConsultations.GUARANTOR)
                .block();
        return before.filedAs(kind, theme.id());
    }

    private Held corrected(Receipt receipt, Held before) {
        if (before.state() == State.WITHDRAWN) {
            return before;
        }
        await(contributions.correct(receipt.code(), null, "Corrigé " + clock.instant()));
        return before.as(State.WAITING);
    }

    private Held withdrawn(Receipt receipt, Held before) {
        if (before.state() == State.WITHDRAWN) {
            return before;
        }
        await(contributions.withdraw(receipt.code()));
        return before.as(State.WITHDRAWN);
    }

    private void deposit(Random random) {
        String email = random.nextInt(4) == 0 ? null : "personne-" + random.nextInt(12) + "@example.org";
        write(email, random.nextInt(4) == 0 ? null : COMMUNES.get(random.nextInt(COMMUNES.size())));
    }

    private void write(@Nullable String email, @Nullable String commune) {
        Kind kind = held.size() % 3 == 0 ? Kind.QUESTION : Kind.OPINION;
        Channel channel = held.size() % 4 == 0 ? Channel.API : Channel.WEB;
        Receipt receipt = submit(new Deposit(
                "water",
                kind,
                null,
                "Mots " + held.size(),
                null,
                false,
                commune,
                email,
                Consents.NONE,
                "fr",
                channel,
                null,
                null));
        UUID theme = consultation.theme("water").orElseThrow().id();
        held.put(
                receipt,
                new Held(
                        receipt.state(),
                        kind,
                        theme,
                        channel,
                        monday(clock.instant()),
                        commune,
                        email == null ? receipt.id().toString() : email));
    }

    private static LocalDate monday(Instant instant) {
        return LocalDate.ofInstant(instant, Times.LEGAL_ZONE).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static <K> Map<K, Long> count(List<Held> then, Function<Held, K> by) {
        return then.stream().collect(Collectors.groupingBy(by, Collectors.counting()));
    }

    private record Held(
            State state,
            Kind kind,
            UUID theme,
            Channel channel,
            LocalDate week,
            @Nullable String commune,
            String person) {

        Held as(State other) {
            return new Held(other, kind, theme, channel, week, commune, person);
        }

        Held filedAs(Kind otherKind, UUID otherTheme) {
            return new Held(state, otherKind, otherTheme, channel, week, commune, person);
        }
    }
}
