package org.egide.synthesis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.egide.ledger.Event;
import org.egide.register.Receipt;
import org.egide.synthesis.Desk.Attaching;
import org.egide.synthesis.Outline.Part;
import org.egide.synthesis.Outline.Version;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Arguments are made, reworded, moved, split, grouped, retired; nothing of it is lost. */
class OutlineTests extends SynthesisTest {

    @Test
    void anArgumentIsNumberedAndTheLogSaysSoWithoutItsWords() {
        Argument first = argument("L'eau manque.");
        Argument second = argument("Le bruit gêne.");
        assertThat(second.number()).isEqualTo(first.number() + 1);

        List<Event> events = await(ledger.history(consultation.id(), first.id()));
        assertThat(events).extracting(Event::kind).containsExactly("argument.made");
        assertThat(events.getFirst().detail().toString()).doesNotContain("eau");
    }

    @Test
    void aRewordingKeepsEachPastWordingAtItsAddress() {
        Argument argument = argument("L'eau manque.");
        Argument reworded =
                change(argument, new ArgumentDraft("L'eau pourrait manquer.", "water", ArgumentStance.CONDITION, null));
        assertThat(reworded.version()).isEqualTo(2);
        assertThat(await(arguments.wordings(consultation.id(), Audience.GUARANTORS, argument.number())))
                .extracting(Wording::wording)
                .containsExactly("L'eau pourrait manquer.", "L'eau manque.");
    }

    @Test
    void refusesAVersionThatIsNotTheCurrentOne() {
        Argument argument = argument("L'eau manque.");
        change(argument, draft("L'eau pourrait manquer.", null));
        assertThat(codeOf(outline.change(consultation, argument.number(), 1, draft("Autre.", null), SACHA)))
                .isEqualTo("argument-changed");
        Receipt receipt = submit("Il n'y a plus d'eau.");
        assertThat(codeOf(desk.attach(
                        consultation.id(),
                        receipt.number(),
                        new Attaching(argument.number(), 1, List.of(new Span(0, 5)), null),
                        SACHA)))
                .isEqualTo("argument-changed");
    }

    @Test
    void namesEveryFaultOfADraft() {
        assertThat(codeOf(outline.make(consultation, new ArgumentDraft(" ", "sky", null, null), CAMILLE, null)))
                .isEqualTo("invalid-fields");
        assertThat(codeOf(outline.make(consultation, draft("x".repeat(1001), null), CAMILLE, null)))
                .isEqualTo("invalid-fields");
        assertThat(codeOf(outline.make(consultation, draft("Sous rien.", 99L), CAMILLE, null)))
                .isEqualTo("invalid-fields");
    }

    @Test
    void anArgumentNeverStandsUnderItself() {
        Argument top = argument("L'eau manque.");
        Argument middle = argument("L'été surtout.", top);
        Argument low = argument("En août.", middle);
        assertThat(codeOf(outline.change(consultation, top.number(), 1, draft("L'eau manque.", low.number()), CAMILLE)))
                .isEqualTo("argument-under-itself");
        assertThat(codeOf(outline.change(consultation, top.number(), 1, draft("L'eau manque.", top.number()), CAMILLE)))
                .isEqualTo("argument-under-itself");
    }

    @Test
    void ofTwoMovesThatWouldMakeARingAtOnceOneIsRefused() {
        Argument one = argument("L'eau manque.");
        Argument other = argument("L'été surtout.");
        List<String> codes = await(Mono.zip(
                code(outline.change(consultation, one.number(), 1, draft("L'eau manque.", other.number()), CAMILLE)),
                code(outline.change(consultation, other.number(), 1, draft("L'été.", one.number()), SACHA)),
                List::of));
        assertThat(codes).containsExactlyInAnyOrder("accepted", "argument-under-itself");
    }

    private static Mono<String> code(Mono<?> work) {
        return Mono.fromCallable(() -> codeOf(work)).subscribeOn(Schedulers.boundedElastic());
    }

    @Test
    void whatStandsUnderAnArgumentFollowsItIntoAnotherTheme() {
        Argument top = argument("L'eau manque.");
        Argument low = argument("L'été surtout.", top);
        change(top, new ArgumentDraft("L'eau manque.", "why", ArgumentStance.AGAINST, null));
        assertThat(now(low).theme())
                .isEqualTo(consultation.theme("why").orElseThrow().id());
    }

    @Test
    void aSplitDealsTheExcerptsAndKeepsTheLineage() {
        Receipt receipt = submit("Le bruit la nuit. Les camions le jour.");
        Argument nuisance = argument("Des nuisances.");
        Argument child = argument("À l'école aussi.", nuisance);
        attach(receipt, "Le bruit la nuit.", nuisance);
        attach(receipt, "Les camions le jour.", nuisance);

        List<Argument> parts = split(nuisance, excerpts(nuisance).get(1));

        List<Long> numbers = parts.stream().map(Argument::number).toList();
        assertThat(excerpts(parts.getFirst())).extracting(Excerpt::quote).containsExactly("Le bruit la nuit.");
        assertThat(excerpts(parts.getLast())).extracting(Excerpt::quote).containsExactly("Les camions le jour.");
        assertThat(now(nuisance).state()).isEqualTo(ArgumentState.REPLACED);
        assertThat(excerpts(nuisance)).hasSize(2).allMatch(excerpt -> excerpt.until() != null);
        assertThat(now(child).parent()).isEqualTo(numbers.getFirst());
        assertThat(of(receipt)).containsExactlyElementsOf(numbers);
        assertThat(await(arguments.lineage(consultation.id(), Audience.GUARANTORS, nuisance.number()))
                        .after())
                .extracting(Lineage.Step::number)
                .containsExactlyElementsOf(numbers);
    }

    @Test
    void refusesToSplitWhatIsReplacedOrIntoOnePart() {
        Argument nuisance = argument("Des nuisances.");
        assertThat(codeOf(outline.split(consultation, nuisance.number(), 1, List.of(), CAMILLE)))
                .isEqualTo("too-few-parts");
        split(nuisance, null);
        List<Part> parts = List.of(new Part("a", null, List.of()), new Part("b", null, List.of()));
        assertThat(codeOf(outline.split(consultation, nuisance.number(), 1, parts, CAMILLE)))
                .isEqualTo("argument-not-live");
    }

    private List<Argument> split(Argument argument, @Nullable Excerpt second) {
        List<UUID> traffic = second == null ? List.of() : List.of(second.id());
        return await(outline.split(
                consultation,
                argument.number(),
                1,
                List.of(
                        new Part("Le bruit.", null, List.of()),
                        new Part("Le trafic.", ArgumentStance.CONDITION, traffic)),
                CAMILLE));
    }

    @Test
    void aGroupGathersTheExcerptsAndMergesNothingAway() {
        Receipt receipt = submit("Le bruit la nuit. Les camions le jour.");
        Argument noise = argument("Le bruit.");
        Argument traffic = argument("Le trafic.");
        attach(receipt, "Le bruit la nuit.", noise);
        attach(receipt, "Les camions le jour.", traffic);
        attach(receipt, "Les camions le jour.", noise);

        Argument both = await(outline.group(
                consultation,
                List.of(new Version(noise.number(), 1), new Version(traffic.number(), 1)),
                draft("Des nuisances.", null),
                CAMILLE));

        assertThat(excerpts(both)).hasSize(2);
        assertThat(both.contributions()).isEqualTo(1);
        assertThat(now(noise).wording()).isEqualTo("Le bruit.");
        assertThat(now(noise).state()).isEqualTo(ArgumentState.REPLACED);
        assertThat(of(receipt)).containsOnly(both.number());
        assertThat(await(arguments.lineage(consultation.id(), Audience.GUARANTORS, both.number()))
                        .before())
                .extracting(Lineage.Step::number)
                .containsExactly(noise.number(), traffic.number());
        assertThat(codeOf(outline.group(
                        consultation, List.of(new Version(both.number(), 1)), draft("Seul.", null), CAMILLE)))
                .isEqualTo("too-few-arguments");
    }

    @Test
    void aRetiredArgumentSaysWhyAndWhatItStoodForRemainsToBeCovered() {
        Receipt receipt = submit("Le bruit la nuit.");
        Argument noise = argument("Le bruit.");
        attach(receipt, "Le bruit la nuit.", noise);
        desk.read(consultation.id(), receipt.number(), CAMILLE).block();
        assertThat(covered().isWhole()).isTrue();

        assertThat(codeOf(outline.retire(consultation.id(), noise.number(), 1, " ", CAMILLE)))
                .isEqualTo("note-required");
        assertThat(codeOf(outline.retire(consultation.id(), noise.number(), 1, "un\0deux", CAMILLE)))
                .isEqualTo("invalid-fields");
        Argument retired = await(outline.retire(consultation.id(), noise.number(), 1, "Hors du projet.", CAMILLE));

        assertThat(retired.reason()).isEqualTo("Hors du projet.");
        assertThat(covered().remaining()).isEqualTo(1);
        assertThat(excerpts(noise)).hasSize(1);
    }

    @Test
    void aRetirementIsUndoneAndWhatSpokeForItThenSpeaksForItAgain() {
        Receipt receipt = submit("Le bruit la nuit. Le bruit le jour.");
        Receipt gone = submit("Le bruit, toujours.");
        Argument noise = argument("Le bruit.");
        attach(receipt, "Le bruit la nuit.", noise);
        attach(receipt, "Le bruit le jour.", noise);
        attach(gone, "Le bruit, toujours.", noise);
        desk.detach(consultation.id(), noise.number(), excerpts(noise).get(1).id(), CAMILLE)
                .block();
        clock.advance(Duration.ofMinutes(1));
        assertThat(codeOf(outline.restore(consultation.id(), noise.number(), 1, CAMILLE)))
                .isEqualTo("argument-not-retired");
        await(outline.retire(consultation.id(), noise.number(), 1, "Hors du projet.", CAMILLE));
        desk.setAside(consultation.id(), receipt.number(), AsideReason.OFF_SUBJECT, null, CAMILLE)
                .block();
        contributions.withdraw(gone.code()).block();
        assertThat(codeOf(outline.restore(consultation.id(), noise.number(), 2, CAMILLE)))
                .isEqualTo("argument-changed");

        Argument again = await(outline.restore(consultation.id(), noise.number(), 1, SACHA));

        assertThat(again.state()).isEqualTo(ArgumentState.LIVE);
        assertThat(again.contributions()).isEqualTo(1);
        assertThat(excerpts(noise))
                .extracting(Excerpt::quote)
                .contains("Le bruit la nuit.")
                .hasSize(2);
        assertThat(covered()).isEqualTo(new Covered(1, 0, 1, 0, 0));
        assertThat(await(ledger.history(consultation.id(), noise.id())))
                .extracting(Event::kind)
                .containsExactly("argument.made", "argument.retired", "argument.restored");
    }

    @Test
    void thePublicReadsNothingBeforeTheGuarantorsSaySo() {
        Receipt receipt = submit("Le bruit la nuit.");
        Argument noise = argument("Le bruit.");
        attach(receipt, "Le bruit la nuit.", noise);
        assertThat(await(arguments.all(consultation.id(), Audience.PUBLIC))).isEmpty();
        assertThat(codeOf(arguments.get(consultation.id(), Audience.PUBLIC, noise.number())))
                .isEqualTo("unknown-argument");
        assertThat(await(arguments.of(consultation.id(), Audience.PUBLIC, receipt.id())))
                .isEmpty();

        await(outline.show(consultation.id(), CAMILLE));

        assertThat(await(arguments.all(consultation.id(), Audience.PUBLIC)))
                .extracting(Argument::number)
                .containsExactly(noise.number());
        assertThat(codeOf(outline.show(consultation.id(), SACHA))).isEqualTo("already-shown");
    }

    @Test
    void aKeyMakesOneArgument() {
        Argument one = await(outline.make(consultation, draft("Le bruit.", null), CAMILLE, "clé-1"));
        Argument again = await(outline.make(consultation, draft("Le bruit.", null), CAMILLE, "clé-1"));
        assertThat(again.number()).isEqualTo(one.number());
        assertThat(codeOf(outline.make(consultation, draft("Autre.", null), CAMILLE, "clé-1")))
                .isEqualTo("idempotency-key-reused");
    }

    @Test
    void anArgumentIsFoundByTheBeginningsOfItsWordsAndByItsNumber() {
        Argument noise = argument("Les camions feraient du bruit la nuit.");
        argument("La nappe phréatique baisserait.");
        for (String typed : List.of("camion", "bruits", "bru", "nuit cam", String.valueOf(noise.number()))) {
            assertThat(await(arguments.find(consultation.id(), Audience.GUARANTORS, typed, 10)))
                    .as(typed)
                    .extracting(Argument::number)
                    .containsExactly(noise.number());
        }
        assertThat(await(arguments.find(consultation.id(), Audience.GUARANTORS, "' & | :* \\", 10)))
                .hasSize(2);
    }

    private static ArgumentDraft draft(String wording, @Nullable Long parent) {
        return new ArgumentDraft(wording, "water", ArgumentStance.AGAINST, parent);
    }

    private Argument change(Argument argument, ArgumentDraft draft) {
        return await(outline.change(consultation, argument.number(), argument.version(), draft, CAMILLE));
    }

    @Test
    void theLogNamesEachAct() {
        Argument argument = argument("L'eau manque.");
        change(argument, draft("L'eau pourrait manquer.", null));
        change(now(argument), new ArgumentDraft("L'eau pourrait manquer.", "why", ArgumentStance.FOR, null));
        assertThat(await(ledger.history(consultation.id(), argument.id())))
                .extracting(Event::kind)
                .containsExactly("argument.made", "argument.reworded", "argument.moved");
        assertThat(await(ledger.history(consultation.id(), argument.id()))
                        .getLast()
                        .detail())
                .containsAllEntriesOf(Map.of("stance", "FOR", "version", 3));
    }
}
