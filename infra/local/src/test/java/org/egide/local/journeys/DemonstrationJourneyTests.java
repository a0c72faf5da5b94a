package org.egide.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Objects;
import org.egide.consultation.Consultation;
import org.egide.consultation.Consultations;
import org.egide.consultation.Role;
import org.egide.consultation.Status;
import org.egide.local.DemonstrationLoader;
import org.egide.register.Contributions;
import org.egide.register.Contributions.Counts;
import org.egide.register.Kind;
import org.egide.register.State;
import org.egide.report.Edition;
import org.egide.report.Editions;
import org.egide.report.Signature;
import org.egide.response.Commitments;
import org.egide.synthesis.Coverage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What a newcomer finds: nothing looks empty, and every kind of thing that happens to a contribution is there. */
class DemonstrationJourneyTests extends Journey {

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Consultations consultations;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Contributions contributions;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Editions editions;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Coverage coverage;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Commitments commitments;

    /** Once: in the minute after the rest, when its figures are counted. */
    @BeforeEach
    void publishTheReports(@Autowired DemonstrationLoader demonstration) {
        demonstration.reportNow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"reseau-de-chaleur", "acc-douvrin-finie"})
    void whatIsOverHasAReportThatBothGuarantorsSigned(String slug) {
        Edition report =
                Objects.requireNonNull(editions.latest(get(slug).id(), 1).block());
        assertThat(report.signatures())
                .extracting(Signature::name)
                .containsExactlyInAnyOrder("Gaspard Inventé", "Garance Fictive");
        assertThat(report.late()).isFalse();
        assertThat(report.reservation()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "acc-douvrin, OPEN, 50",
        "voie-verte, OPEN, 13",
        "covoiturage, ANNOUNCED, 0",
        "reseau-de-chaleur, ENDED, 13",
        "acc-douvrin-finie, ENDED, 68"
    })
    void eachConsultationStandsSomewhereElseAndNoneThatOpenedIsEmpty(String slug, Status status, long published) {
        Consultation consultation = get(slug);
        assertThat(consultation.status()).isEqualTo(status);
        assertThat(counts(consultation).byState().getOrDefault(State.PUBLISHED, 0L))
                .isGreaterThanOrEqualTo(published);
        assertThat(Objects.requireNonNull(
                        consultations.perimeter(consultation.id()).block()))
                .isNotEmpty();
    }

    @Test
    void theBatteryPlantShowsEveryKindAndEveryState() {
        Consultation plant = get("acc-douvrin");
        Counts counts = counts(plant);
        assertThat(counts.byState()).containsOnlyKeys(State.values());
        assertThat(counts.byKind()).containsOnlyKeys(Kind.values());
        assertThat(counts.replies()).isGreaterThan(8);
        assertThat(plant.themes().stream().filter(theme -> theme.parent() == null))
                .hasSizeGreaterThanOrEqualTo(3);
        assertThat(plant.holding(Role.OWNER)).hasSize(1);
        assertThat(plant.holding(Role.GUARANTOR))
                .extracting(member -> member.name())
                .containsExactly("Gaspard Inventé", "Garance Fictive");
        assertThat(plant.calendar().opensOn().plusDays(57))
                .isEqualTo(plant.calendar().closesOn());
    }

    /** Nothing waits any more, and each promise stands somewhere: one is begun, one is late. */
    @Test
    void theBatteryPlantOnceFinishedHasDecidedAndReadEverything() {
        Consultation plant = get("acc-douvrin-finie");
        assertThat(counts(plant).byState()).doesNotContainKey(State.WAITING);
        assertThat(coverage.isWhole(plant.id()).block()).isTrue();
        assertThat(commitments.of(plant.id()).block())
                .hasSize(4)
                .anyMatch(one -> one.late())
                .anyMatch(one -> !one.progress().isEmpty());
    }

    /** From the home page to the report, from there to a contribution and back, to the response, to a promise. */
    @ParameterizedTest
    @CsvSource({"320, true", "1280, false"})
    void aNewcomerSeesWhereThingsLead(int width, boolean scripts) {
        try (Visit newcomer = begin("newcomer-finished", width, scripts)) {
            Page page = newcomer.page();
            newcomer.open("/fr/");
            newcomer.press("link", "la même concertation, une fois finie");
            newcomer.press("link", "Lire le bilan des garants");
            assertThat(page.locator(".edition-words").textContent()).contains("Ce bilan est une invention");
            newcomer.press(".edition-words a[href$='/contributions/42'] >> nth=0");
            assertThat(page.locator("main").textContent()).contains("Trois conditions");
            page.locator(".quoted a").first().click(); // to the report, which was checked above
            page.waitForURL(url -> url.contains("/report"));
            newcomer.press("link", "Réponse");
            assertThat(page.locator("main").textContent())
                    .contains("Cette réponse est une invention", "L’avis de la commission");
            newcomer.press("a[href$='#commitment-3']");
            assertThat(page.locator("#commitment-3").textContent()).contains("itinéraire des camions", "en retard");
        }
    }

    private Consultation get(String slug) {
        return Objects.requireNonNull(consultations.get(slug).block());
    }

    private Counts counts(Consultation consultation) {
        return Objects.requireNonNull(contributions.counts(consultation.id()).block());
    }
}
