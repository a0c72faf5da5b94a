package org.egide.report;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.egide.identity.Person;
import org.egide.moderation.Ground;
import org.egide.moderation.Passage;
import org.egide.moderation.Verdict;
import org.egide.moderation.Words.Field;
import org.egide.register.Receipt;
import org.egide.synthesis.Argument;
import org.egide.synthesis.ArgumentDraft;
import org.egide.synthesis.ArgumentStance;
import org.egide.synthesis.Desk;
import org.egide.synthesis.Desk.Attaching;
import org.egide.synthesis.Outline;
import org.egide.synthesis.Span;
import org.egide.testing.ConsultationTest;
import org.egide.testing.TestConsultations;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** What the tests of composing share: contributions that are published at once, arguments that the public reads. */
abstract class ComposingTest extends ConsultationTest {

    static final Person CAMILLE = TestConsultations.GUARANTOR;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    Composer composer;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    Citing citing;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    Outline outline;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    Desk desk;

    List<GuarantorRequest> requests = List.of();

    @BeforeEach
    void publishAtOnce() {
        consultation = made.openWithModerationAfterwards();
        outline.show(consultation.id(), CAMILLE).block();
        requests = List.of();
    }

    Argument argument(String wording) {
        return await(outline.make(
                consultation, new ArgumentDraft(wording, "water", ArgumentStance.AGAINST, null), CAMILLE, null));
    }

    /** The passage of a contribution speaks for an argument. */
    void attach(Receipt receipt, String passage, Argument argument) {
        String body = String.valueOf(get(receipt.number()).body());
        int from = body.indexOf(passage);
        desk.attach(
                        consultation.id(),
                        receipt.number(),
                        new Attaching(argument.number(), null, List.of(new Span(from, from + passage.length())), null),
                        CAMILLE)
                .block();
    }

    void redact(Receipt receipt, String passage) {
        String body = String.valueOf(get(receipt.number()).body());
        int from = body.indexOf(passage);
        Passage hidden = new Passage(Field.BODY, from, from + passage.length(), Ground.OWN_PRIVATE_DATA);
        await(moderation.decide(
                consultation.id(), receipt.id(), Verdict.redact(List.of(hidden), "Votre numéro.", null), CAMILLE));
    }

    void refuse(Receipt receipt) {
        await(moderation.decide(
                consultation.id(), receipt.id(), Verdict.refuse(Ground.INSULT, "Une insulte.", null), CAMILLE));
    }

    Report report() {
        return new Report(
                consultation.id(), 1, ReportKind.FINAL, Locale.FRENCH, "Bilan inventé", clock.instant(), null, 1);
    }

    static Section section(String key, int level, String title, String body) {
        return new Section(
                UUID.nameUUIDFromBytes((key + title).getBytes(StandardCharsets.UTF_8)),
                key,
                level,
                title,
                body,
                SectionStatus.TO_WRITE,
                1,
                Instant.EPOCH,
                "Camille Exemple",
                null);
    }

    /** A report of these texts, each a section. */
    Composed compose(String... bodies) {
        List<Section> sections = new ArrayList<>();
        for (String body : bodies) {
            sections.add(section("", 1, "Partie " + (sections.size() + 1), body));
        }
        return compose(sections);
    }

    Composed compose(List<Section> sections) {
        clock.advance(Duration.ofMinutes(2));
        return await(composer.latest(consultation)
                .flatMap(asOf -> composer.compose(consultation, report(), sections, requests, asOf)));
    }

    /** What was found, as words. */
    static List<String> found(Composed composed) {
        return composed.findings().stream()
                .map(one -> one.kind() + " " + one.text())
                .toList();
    }

    /** The tokens of the references, in the order of their numbers. */
    static List<String> cited(Composed composed) {
        return composed.references().stream().map(one -> one.cited().token()).toList();
    }
}
