package org.egide.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    /** Once: in the minute after the rest, when its figures are counted. */
    @BeforeEach
    void publishTheReport(@Autowired DemonstrationLoader demonstration) {
        demonstration.reportNow();
    }

    @Test
    void theHeatingNetworkHasAReportThatBothGuarantorsSigned() {
        Edition report = Objects.requireNonNull(
                editions.latest(get("reseau-de-chaleur").id(), 1).block());
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
        "reseau-de-chaleur, ENDED, 13"
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

    private Consultation get(String slug) {
        return Objects.requireNonNull(consultations.get(slug).block());
    }

    private Counts counts(Consultation consultation) {
        return Objects.requireNonNull(contributions.counts(consultation.id()).block());
    }
}
