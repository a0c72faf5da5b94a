package org.egide.coding;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.egide.coding.CodingFiles.KeptPlan;
import org.egide.consultation.Consultation;
import org.egide.identity.Person;
import org.egide.synthesis.Argument;
import org.egide.synthesis.ArgumentDraft;
import org.egide.synthesis.ArgumentStance;
import org.egide.synthesis.Audience;
import org.egide.synthesis.Desk;
import org.egide.synthesis.Desk.Attaching;
import org.egide.synthesis.Outline;
import org.egide.synthesis.Span;
import org.egide.testing.ConsultationTest;
import org.egide.testing.TestConsultations;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** What the tests of the coding share: a consultation whose contributions are published at once, and files. */
abstract class CodingTest extends ConsultationTest {

    static final Person CAMILLE = TestConsultations.GUARANTOR;
    static final Person SACHA = new Person("garant2", "Sacha Exemple", "garant2@example.org", Set.of());
    static final Defaults WATER = new Defaults("water", ArgumentStance.QUESTION);

    @Autowired
    @SuppressWarnings("NullAway.Init")
    Codings codings;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    CodingFiles files;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    Outline outline;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    Desk desk;

    @BeforeEach
    void publishAtOnce() {
        consultation = made.openWithModerationAfterwards();
    }

    Argument argument(String wording, @Nullable Long parent) {
        return await(outline.make(
                consultation, new ArgumentDraft(wording, "water", ArgumentStance.AGAINST, parent), CAMILLE, null));
    }

    void attach(long number, Span span, long argument) {
        desk.attach(consultation.id(), number, new Attaching(argument, null, List.of(span), null), CAMILLE)
                .block();
    }

    /** The file of the guarantors. */
    byte[] file() {
        return await(codings.file(consultation, Audience.GUARANTORS, false, Locale.FRENCH));
    }

    UUID keep(Consultation into, byte[] file) {
        return await(files.keep(into, new Upload("codage.qdpx", file), SACHA));
    }

    /** What a file would change. */
    Plan plan(Consultation into, byte[] file) {
        return await(files.look(into, keep(into, file), WATER, SACHA).map(KeptPlan::plan));
    }

    Applied apply(Consultation into, byte[] file) {
        return await(files.apply(into, keep(into, file), WATER, SACHA));
    }

    /** The code of the refusal of a file. */
    String refusal(byte[] file) {
        return codeOf(files.keep(consultation, new Upload("codage.qdpx", file), SACHA));
    }
}
