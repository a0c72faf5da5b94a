package org.egide.synthesis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.egide.register.Receipt;
import org.egide.synthesis.Outline.Part;
import org.egide.synthesis.Outline.Version;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * After any sequence of splits, groupings, moves, rewordings, retirements and their undoing, every excerpt still leads
 * to its contribution and every contribution to all its arguments. A model that knows nothing of the database says what
 * must come out.
 */
class LineageTests extends SynthesisTest {

    private static final int ACTS = 40;
    private static final String BODY = "Un mot. Deux mots. Trois mots. Quatre mots. Cinq mots.";
    private static final List<Span> SENTENCES = Sentences.of(BODY);

    /** Living arguments, and for each the excerpts ({@code contribution:sentence}) that speak for it. */
    private final Map<Long, Set<String>> living = new HashMap<>();

    /** What every argument that is not live any more had, and what it became. */
    private final Map<Long, Set<String>> past = new HashMap<>();

    private final Map<Long, Set<Long>> became = new HashMap<>();
    private final List<Long> retired = new ArrayList<>();
    private final List<Receipt> receipts = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8})
    void everyExcerptLeadsToItsContributionAndEveryContributionToItsArguments(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 4; i++) {
            receipts.add(submit(BODY));
        }
        for (int i = 0; i < 3; i++) {
            make("Argument " + i);
        }
        for (int i = 0; i < ACTS; i++) {
            act(random);
        }
        receipts.forEach(this::leadsToItsArguments);
        living.forEach(this::restsOn);
        past.forEach(this::restedOn);
        became.forEach(this::leadsOn);
        assertThat(covered().attached())
                .isEqualTo(receipts.stream().filter(this::speaks).count());
    }

    private void act(Random random) {
        switch (random.nextInt(13)) {
            case 0 -> make("Encore un, " + random.nextInt(100));
            case 1 -> move(random);
            case 2 -> reword(random);
            case 3 -> split(random);
            case 4 -> group(random);
            case 5 -> retire(random);
            case 6 -> detach(random);
            case 7 -> restore(random);
            default -> attach(random);
        }
    }

    private void make(String wording) {
        living.put(argument(wording).number(), new HashSet<>());
    }

    private Set<String> has(Argument argument) {
        return Objects.requireNonNull(living.get(argument.number()));
    }

    private Argument any(Random random) {
        if (living.isEmpty()) {
            make("De nouveau");
        }
        List<Long> numbers = List.copyOf(new TreeSet<>(living.keySet()));
        return get(numbers.get(random.nextInt(numbers.size())));
    }

    private Argument get(Long number) {
        return await(arguments.get(consultation.id(), Audience.GUARANTORS, number));
    }

    private void attach(Random random) {
        Argument argument = any(random);
        Receipt receipt = receipts.get(random.nextInt(receipts.size()));
        int sentence = random.nextInt(SENTENCES.size());
        attach(receipt, SENTENCES.get(sentence), argument, CAMILLE);
        has(argument).add(receipt.number() + ":" + sentence);
    }

    private void detach(Random random) {
        Argument argument = any(random);
        List<Excerpt> all = excerpts(argument);
        if (!all.isEmpty()) {
            Excerpt one = all.get(random.nextInt(all.size()));
            desk.detach(consultation.id(), argument.number(), one.id(), CAMILLE).block();
            has(argument).remove(name(one));
        }
    }

    private void move(Random random) {
        Argument argument = any(random);
        Argument parent = any(random);
        String code = codeOf(outline.change(
                consultation,
                argument.number(),
                argument.version(),
                new ArgumentDraft(argument.wording(), "why", ArgumentStance.FOR, parent.number()),
                SACHA));
        assertThat(code).isIn("accepted", "argument-under-itself");
    }

    private void reword(Random random) {
        Argument argument = any(random);
        ArgumentDraft draft =
                new ArgumentDraft("Autrement " + random.nextInt(), "water", ArgumentStance.CONDITION, null);
        await(outline.change(consultation, argument.number(), argument.version(), draft, SACHA));
    }

    private void split(Random random) {
        Argument argument = any(random);
        List<Excerpt> all = excerpts(argument);
        List<UUID> second = new ArrayList<>();
        Set<String> toFirst = new HashSet<>();
        Set<String> toSecond = new HashSet<>();
        for (Excerpt one : all) {
            boolean there = random.nextBoolean();
            (there ? toSecond : toFirst).add(name(one));
            if (there) {
                second.add(one.id());
            }
        }
        List<Argument> parts = await(outline.split(
                consultation,
                argument.number(),
                argument.version(),
                List.of(new Part("Une part", null, List.of()), new Part("L'autre", null, second)),
                CAMILLE));
        end(argument.number(), parts.stream().map(Argument::number).toList());
        living.put(parts.getFirst().number(), toFirst);
        living.put(parts.getLast().number(), toSecond);
    }

    private void group(Random random) {
        Argument one = any(random);
        Argument other = any(random);
        if (one.number() != other.number()) {
            Set<String> both = new HashSet<>(has(one));
            both.addAll(has(other));
            Argument made = await(outline.group(
                    consultation,
                    List.of(new Version(one.number(), one.version()), new Version(other.number(), other.version())),
                    new ArgumentDraft("Ensemble", "how", ArgumentStance.INFORMATION, null),
                    SACHA));
            end(one.number(), List.of(made.number()));
            end(other.number(), List.of(made.number()));
            living.put(made.number(), both);
        }
    }

    /** What was retired last has again what it had. */
    private void restore(Random random) {
        if (!retired.isEmpty()) {
            Long number = retired.remove(random.nextInt(retired.size()));
            await(outline.restore(consultation.id(), number, get(number).version(), CAMILLE));
            living.put(number, Objects.requireNonNull(past.remove(number)));
            became.remove(number);
        }
    }

    private void retire(Random random) {
        Argument argument = any(random);
        retired.add(argument.number());
        await(outline.retire(consultation.id(), argument.number(), argument.version(), "Hors sujet.", CAMILLE));
        end(argument.number(), List.of());
    }

    private void end(long number, List<Long> after) {
        past.put(number, Objects.requireNonNull(living.remove(number)));
        became.put(number, Set.copyOf(after));
    }

    private String name(Excerpt excerpt) {
        int sentence = SENTENCES.indexOf(new Span(excerpt.from(), excerpt.to()));
        return excerpt.label() + ":" + sentence;
    }

    private void restsOn(Long number, Set<String> expected) {
        Argument argument = get(number);
        assertThat(argument.state()).isEqualTo(ArgumentState.LIVE);
        assertThat(excerpts(argument)).extracting(this::name).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(argument.contributions()).isEqualTo((int)
                expected.stream().map(one -> one.split(":")[0]).distinct().count());
        Long parent = argument.parent();
        assertThat(parent == null || living.containsKey(parent)).isTrue();
    }

    private void restedOn(Long number, Set<String> expected) {
        assertThat(excerpts(get(number))).extracting(this::name).containsAll(expected);
        assertThat(excerpts(get(number))).allMatch(one -> one.until() != null);
    }

    private void leadsOn(Long number, Set<Long> after) {
        Lineage lineage = await(arguments.lineage(consultation.id(), Audience.GUARANTORS, number));
        assertThat(lineage.after()).extracting(Lineage.Step::number).containsExactlyInAnyOrderElementsOf(after);
    }

    private boolean speaks(Receipt receipt) {
        return living.values().stream().flatMap(Set::stream).anyMatch(one -> one.startsWith(receipt.number() + ":"));
    }

    private void leadsToItsArguments(Receipt receipt) {
        Set<Long> now = new HashSet<>();
        living.forEach((number, excerpts) -> {
            if (excerpts.stream().anyMatch(one -> one.startsWith(receipt.number() + ":"))) {
                now.add(number);
            }
        });
        assertThat(Set.copyOf(of(receipt))).isEqualTo(now);
        Set<Long> ever = new HashSet<>(now);
        past.forEach((number, excerpts) -> {
            if (excerpts.stream().anyMatch(one -> one.startsWith(receipt.number() + ":"))) {
                ever.add(number);
            }
        });
        assertThat(await(arguments.of(consultation.id(), Audience.GUARANTORS, receipt.id())))
                .extracting(one -> one.argument().number())
                .containsAll(ever)
                .allSatisfy(number -> assertThat(number).isPositive());
    }
}
