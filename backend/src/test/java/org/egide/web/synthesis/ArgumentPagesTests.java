package org.egide.web.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.egide.testing.Deposits.anOpinion;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.egide.consultation.Consultation;
import org.egide.identity.Person;
import org.egide.register.Contributions;
import org.egide.register.Erasure;
import org.egide.register.Receipt;
import org.egide.synthesis.Argument;
import org.egide.synthesis.ArgumentDraft;
import org.egide.synthesis.ArgumentStance;
import org.egide.synthesis.AsideReason;
import org.egide.synthesis.Desk;
import org.egide.synthesis.Desk.Attaching;
import org.egide.synthesis.Outline;
import org.egide.synthesis.Outline.Part;
import org.egide.synthesis.Span;
import org.egide.testing.Browser;
import org.egide.testing.ServerTest;
import org.egide.testing.TestClock;
import org.egide.testing.TestConsultations;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What everybody reads of the synthesis. */
@ServerTest
class ArgumentPagesTests {

    private static final Person GUARANTOR = TestConsultations.GUARANTOR;
    private static final String BODY = "La nappe baisse. Il faut de l'eau de pluie.";

    @LocalServerPort
    private int port;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private TestConsultations made;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private TestClock clock;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Contributions contributions;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Outline outline;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Desk desk;

    @SuppressWarnings("NullAway.Init")
    private Browser browser;

    @SuppressWarnings("NullAway.Init")
    private Consultation consultation;

    @SuppressWarnings("NullAway.Init")
    private Receipt receipt;

    @SuppressWarnings("NullAway.Init")
    private Argument water;

    @BeforeEach
    void oneContributionAndOneArgument() {
        clock.reset();
        browser = new Browser(port);
        consultation = made.openWithModerationAfterwards();
        receipt = Objects.requireNonNull(
                contributions.submit(consultation, anOpinion(BODY)).block());
        water = make("La ressource en eau serait insuffisante.", null);
        desk.attach(consultation.id(), 1, new Attaching(1, null, List.of(new Span(0, 16)), null), GUARANTOR)
                .block();
    }

    private Argument make(String wording, @Nullable Long parent) {
        ArgumentDraft draft = new ArgumentDraft(wording, "water", ArgumentStance.AGAINST, parent);
        return Objects.requireNonNull(
                outline.make(consultation, draft, GUARANTOR, null).block());
    }

    private String text(String place) {
        return browser.open("/fr/consultations/" + consultation.slug() + place).text();
    }

    @Test
    void thePublicReadsNoArgumentBeforeTheGuarantorsShowThem() {
        assertThat(text("/arguments")).contains("ne montrent pas encore").doesNotContain("ressource en eau");
        assertThat(text("/contributions/1")).doesNotContain("ressource en eau");
        assertThat(browser.open("/fr/consultations/" + consultation.slug() + "/arguments/1")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void anArgumentLeadsToItsPassagesAndAContributionToItsArguments() {
        make("Surtout l'été.", water.number());
        outline.show(consultation.id(), GUARANTOR).block();
        assertThat(text("/arguments"))
                .contains("ressource en eau", "1 contribution", "Surtout l'été.", "Ce n’est pas un vote");
        assertThat(text("/arguments/1")).contains("La nappe baisse.", "Contribution n°\u00a01", "Surtout l'été.");
        assertThat(text("/contributions/1")).contains("ressource en eau serait insuffisante");
        assertThat(browser.open("/en/consultations/" + consultation.slug() + "/arguments/1")
                        .text())
                .contains("The passages that say it", "Against");
    }

    @Test
    void aPastWordingKeepsItsAddress() {
        outline.show(consultation.id(), GUARANTOR).block();
        ArgumentDraft other = new ArgumentDraft("L'eau pourrait manquer.", "water", ArgumentStance.CONDITION, null);
        outline.change(consultation, 1, 1, other, GUARANTOR).block();
        assertThat(text("/arguments/1")).contains("L'eau pourrait manquer.", "ressource en eau serait insuffisante");
        assertThat(text("/arguments/1/wordings/1")).contains("ressource en eau serait insuffisante", "Contre");
        assertThat(browser.open("/fr/consultations/" + consultation.slug() + "/arguments/1/wordings/9")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whatWasSplitOrRetiredKeepsItsPageAndSaysWhy() {
        outline.show(consultation.id(), GUARANTOR).block();
        List<Part> parts =
                List.of(new Part("L'eau de l'été.", null, List.of()), new Part("La nappe.", null, List.of()));
        outline.split(consultation, 1, 1, parts, GUARANTOR).block();
        outline.retire(consultation.id(), 3, 1, "Déjà dit ailleurs.", GUARANTOR).block();
        assertThat(text("/arguments/1"))
                .contains(
                        "ne fait plus partie de la synthèse", "2. L'eau de l'été.", "par scission, le 1er avril 2021");
        assertThat(text("/arguments/2")).contains("Il vient de", "1. La ressource en eau", "La nappe baisse.");
        assertThat(text("/arguments/3")).contains("Déjà dit ailleurs.");
        assertThat(text("/arguments")).contains("L'eau de l'été.").doesNotContain("La nappe.");
    }

    /** What the guarantors did with it is told to its author as it happens, with the reason. */
    @Test
    void theFollowPageTellsThatItWasReadWhatItSpeaksForAndWhyItWasSetAside() {
        Receipt thanks = Objects.requireNonNull(
                contributions.submit(consultation, anOpinion("Merci à tous.")).block());
        assertThat(followed(receipt)).contains("Rattachée à un argument").doesNotContain("ressource en eau");
        clock.advance(Duration.ofMinutes(1));
        desk.read(consultation.id(), 1, GUARANTOR).block();
        desk.read(consultation.id(), 2, GUARANTOR).block();
        clock.advance(Duration.ofMinutes(1));
        desk.setAside(consultation.id(), 2, AsideReason.NO_ARGUMENT, "Un mot aimable.", GUARANTOR)
                .block();
        outline.show(consultation.id(), GUARANTOR).block();

        assertThat(followed(receipt))
                .contains(
                        "Lue par les garants",
                        "1er avril 2021 à 12:01",
                        "La ressource en eau serait insuffisante.",
                        "/arguments/1");
        assertThat(followed(thanks))
                .contains(
                        "Mise de côté", "1er avril 2021 à 12:02", "une salutation, un remerciement", "Un mot aimable.")
                .doesNotContain("Rattachée à un argument");
        assertThat(browser.open("/en/receipts/" + thanks.code()).text()).contains("a greeting, thanks");
        contributions.erase(thanks.code(), Erasure.EVERYTHING).block();
        assertThat(followed(thanks)).doesNotContain("Un mot aimable.");
    }

    private String followed(Receipt one) {
        return browser.open("/fr/receipts/" + one.code()).text();
    }

    @Test
    void whatIsErasedIsOnNoPage() {
        outline.show(consultation.id(), GUARANTOR).block();
        contributions.erase(receipt.code(), Erasure.EVERYTHING).block();
        assertThat(text("/arguments/1"))
                .contains("Ces mots ne sont plus publics")
                .doesNotContain("La nappe baisse");
    }

    @Test
    void coverageSaysWhatRemains() {
        assertThat(text("/coverage")).contains("0 %", "Il en reste une", "L'eau");
        desk.read(consultation.id(), 1, GUARANTOR).block();
        assertThat(text("/coverage")).contains("100 %", "Il ne reste rien", "Aucune contribution n’a encore été lue");
    }
}
