package org.egide.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.egide.testing.Deposits.anOpinion;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.egide.consultation.Consultation;
import org.egide.synthesis.Argument;
import org.egide.synthesis.ArgumentDraft;
import org.egide.synthesis.ArgumentStance;
import org.egide.synthesis.ArgumentState;
import org.egide.synthesis.Audience;
import org.egide.synthesis.Outline.Part;
import org.egide.synthesis.Outline.Version;
import org.egide.synthesis.Passage;
import org.egide.synthesis.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.SAXException;

/**
 * Any coding goes out as a file of the published schema; in the same consultation the file changes nothing, in an empty
 * copy of it it makes the same coding, once.
 */
class RoundTripTests extends CodingTest {

    private static final List<String> PIECES = List.of(
            "L'eau baisse.",
            " ",
            "🌊",
            "👩‍👩‍👧",
            "e\u0301te\u0301",
            "\r\n",
            "\n",
            "\r",
            "مياه",
            "שלום",
            "\u202E",
            "=1+1",
            "<b>",
            "&amp;",
            "█████",
            "\t");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void anyCodingSurvives(long seed) throws IOException, SAXException {
        Random random = new Random(seed);
        List<String> bodies = IntStream.range(0, 4).mapToObj(i -> body(random)).toList();
        Consultation copy = made.openWithModerationAfterwards();
        bodies.forEach(body -> {
            contributions.submit(consultation, anOpinion(body)).block();
            contributions.submit(copy, anOpinion(body)).block();
        });
        for (int i = 0; i < 30; i++) {
            act(random, bodies);
        }
        byte[] file = file();
        validate(file);
        assertThat(file()).isEqualTo(file);

        Plan same = plan(consultation, file);
        assertThat(same.isEmpty()).isTrue();
        assertThat(same.refused()).isEmpty();

        Applied applied = apply(copy, file);
        assertThat(applied.items()).allSatisfy(item -> assertThat(item.reason()).isNull());
        assertThat(applied.refused()).extracting(Plan.Refused::reason).containsOnly("coding-history");
        assertThat(coding(copy)).isEqualTo(coding(consultation));
        assertThat(plan(copy, file).isEmpty()).isTrue();
        assertThat(apply(copy, file).items()).isEmpty();
    }

    private static String body(Random random) {
        return "Début "
                + random.ints(12, 0, PIECES.size()).mapToObj(PIECES::get).collect(Collectors.joining()) + " fin.";
    }

    private void act(Random random, List<String> bodies) {
        List<Argument> living = living(consultation);
        if (living.size() < 3) {
            argument("Le même argument", null);
            argument(
                    "Argument " + random.nextInt(1_000),
                    living.isEmpty() ? null : living.getFirst().number());
            return;
        }
        Argument one = living.get(random.nextInt(living.size()));
        switch (random.nextInt(9)) {
            case 0 -> argument("Le même argument", one.number());
            case 1 -> move(random, one);
            case 2 ->
                await(outline.split(
                        consultation,
                        one.number(),
                        one.version(),
                        List.of(
                                new Part("Une part " + random.nextInt(1_000), ArgumentStance.FOR, List.of()),
                                new Part("3. Un numéro", ArgumentStance.CONDITION, List.of())),
                        CAMILLE));
            case 3 -> group(random, living, one);
            case 4 -> await(outline.retire(consultation.id(), one.number(), one.version(), "Une\nraison.", CAMILLE));
            default -> attach(random, bodies, one);
        }
    }

    private void move(Random random, Argument one) {
        ArgumentStance stance = ArgumentStance.values()[random.nextInt(5)];
        ArgumentDraft draft = new ArgumentDraft(one.wording(), random.nextBoolean() ? "why" : "how", stance, null);
        await(outline.change(consultation, one.number(), one.version(), draft, CAMILLE));
    }

    private void group(Random random, List<Argument> living, Argument one) {
        Argument other = living.getFirst().equals(one) ? living.getLast() : living.getFirst();
        List<Version> both =
                List.of(new Version(one.number(), one.version()), new Version(other.number(), other.version()));
        ArgumentDraft draft =
                new ArgumentDraft("Un groupe " + random.nextInt(1_000), "water", ArgumentStance.INFORMATION, null);
        await(outline.group(consultation, both, draft, CAMILLE));
    }

    private void attach(Random random, List<String> bodies, Argument one) {
        int number = random.nextInt(bodies.size());
        String body = bodies.get(number);
        List<Integer> ends = characters(body);
        int from = random.nextInt(ends.size() - 1);
        int to = from + 1 + random.nextInt(ends.size() - 1 - from);
        Span span = new Span(ends.get(from), ends.get(to));
        if (!span.of(body).isBlank()) {
            attach(number + 1, span, one.number());
        }
    }

    private static List<Integer> characters(String words) {
        BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(words);
        List<Integer> ends = new ArrayList<>();
        for (int end = characters.first(); end != BreakIterator.DONE; end = characters.next()) {
            ends.add(end);
        }
        return ends;
    }

    private List<Argument> living(Consultation of) {
        return await(codings.book(of.id(), Audience.GUARANTORS)).arguments().stream()
                .filter(one -> one.state() == ArgumentState.LIVE)
                .toList();
    }

    /** Living arguments by what they say and where they stand, each with its passages. */
    private Map<String, List<Set<String>>> coding(Consultation of) {
        Map<Long, Argument> byNumber = living(of).stream().collect(Collectors.toMap(Argument::number, one -> one));
        Map<String, List<Set<String>>> coding = new TreeMap<>();
        Map<UUID, Set<String>> passages = new TreeMap<>();
        for (Passage one : await(codings.everyPassage(of.id(), Audience.GUARANTORS))) {
            if (one.excerpt().until() == null) {
                passages.computeIfAbsent(one.argument(), id -> new TreeSet<>())
                        .add(one.excerpt().label() + ":" + one.excerpt().from() + "-"
                                + one.excerpt().to() + one.excerpt().quote());
            }
        }
        byNumber.values()
                .forEach(one -> coding.computeIfAbsent(path(of, one, byNumber), path -> new ArrayList<>())
                        .add(passages.getOrDefault(one.id(), Set.of())));
        coding.values().forEach(all -> all.sort((a, b) -> a.toString().compareTo(b.toString())));
        return coding;
    }

    private static String path(Consultation of, Argument one, Map<Long, Argument> byNumber) {
        String here = of.theme(one.theme()).orElseThrow().key() + " " + one.stance() + " " + one.wording();
        Long parent = one.parent();
        Argument above = parent == null ? null : byNumber.get(parent);
        return above == null ? here : path(of, above, byNumber) + " > " + here;
    }

    private static void validate(byte[] file) throws IOException, SAXException {
        SchemaFactory schemas = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        try (InputStream grammar = RoundTripTests.class.getResourceAsStream("/qda/project.xsd");
                ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            assertThat(zip.getNextEntry()).isNotNull();
            schemas.newSchema(new StreamSource(grammar))
                    .newValidator()
                    .validate(new StreamSource(new ByteArrayInputStream(zip.readAllBytes())));
        }
    }
}
