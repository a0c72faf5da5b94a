package org.egide.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.egide.testing.TestConsultations.GUARANTOR;
import static org.egide.testing.TestConsultations.OFFICER;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.egide.identity.Person;
import org.egide.shared.InvalidRequest;
import org.egide.shared.InvalidRequest.Fault;
import org.egide.shared.Refusal;
import org.egide.shared.Rows;
import org.egide.testing.Site;
import org.egide.testing.SiteTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.test.StepVerifier;

/** Figures that nothing here counts: somebody says them, and the public reads who, and where they come from. */
class DeclaredFiguresTests extends SiteTest {

    private static final String NOTE = "Feuilles d’émargement des treize réunions.";
    private static final LocalDate DAY = LocalDate.of(2021, 3, 31);

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private DeclaredFigures declared;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Figures figures;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private DatabaseClient db;

    @Test
    void thePublicReadsWhoSaidAFigureAndWhereItComesFrom() {
        say("meetings", 13L);

        assertThat(value(FigureId.MEETINGS, latest())).isEqualTo(13);
        assertThat(read(page() + "/figures")).contains("Réunions tenues", "(déclaré)", "Camille Exemple", NOTE);
        assertThat(read("/api/v1/consultations/" + consultation.slug() + "/figures"))
                .contains("\"DECLARED\"", "31 mars 2021");
        assertThat(read("/api/v1/consultations/" + consultation.slug() + "/figures/table.csv"))
                .contains("meetings,", ",13,");
        assertThat(kinds()).contains("figure.declared");
    }

    @Test
    void nothingIsShownOfWhatNobodySaid() {
        assertThat(latest().figures()).extracting(Figure::id).noneMatch(FigureId::isDeclared);
    }

    @Test
    void whatIsTakenBackStaysInThePast() {
        say("leaflets", 20_000L);
        Instant then = clock.instant();
        clock.advance(Duration.ofHours(2));
        say("leaflets", 25_000L);
        clock.advance(Duration.ofHours(2));
        say("leaflets", null);

        assertThat(value(FigureId.LEAFLETS, latest())).isNull();
        assertThat(value(FigureId.LEAFLETS, asOf(then.plusSeconds(1)))).isEqualTo(20_000);
        assertThat(kinds()).contains("figure.taken-back");
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        assertThat(faults(new DeclaredFigureDraft(-1L, null, " "))).containsExactly("value", "on", "note");
        assertThat(faults(new DeclaredFigureDraft(1_000_000_001L, LocalDate.of(2030, 1, 1), "x".repeat(501))))
                .containsExactly("value", "on", "note");
        assertThat(faults(new DeclaredFigureDraft(1L, DAY, "un\0deux"))).containsExactly("note");
        assertThat(kinds()).doesNotContain("figure.declared");
    }

    @Test
    void whatIsCountedHereIsDeclaredByNobody() {
        assertThat(refusal("contributions", GUARANTOR)).isEqualTo("unknown-figure");
        assertThat(refusal("anything", GUARANTOR)).isEqualTo("unknown-figure");
    }

    @Test
    void neitherTheCommissionNorAnybodyElseDeclares() {
        Person passer = new Person("passer", "Pierre Passant", "passer@example.org", Set.of());
        assertThat(refusal("meetings", OFFICER)).isEqualTo("not-your-role");
        assertThat(refusal("meetings", passer)).isEqualTo("not-your-role");
    }

    private void say(String figure, @Nullable Long value) {
        declared.declare(consultation, figure, new DeclaredFigureDraft(value, DAY, NOTE), GUARANTOR)
                .block();
        clock.advance(Duration.ofMinutes(2));
    }

    private FigureSheet latest() {
        return Objects.requireNonNull(figures.latest(consultation).block());
    }

    private FigureSheet asOf(Instant instant) {
        return Objects.requireNonNull(figures.asOf(consultation, instant).block());
    }

    private static @Nullable Long value(FigureId id, FigureSheet sheet) {
        return sheet.figures().stream()
                .filter(figure -> figure.id() == id)
                .map(Figure::value)
                .findFirst()
                .orElse(null);
    }

    private List<String> faults(DeclaredFigureDraft draft) {
        List<String> fields = new ArrayList<>();
        StepVerifier.create(declared.declare(consultation, "meetings", draft, GUARANTOR))
                .expectErrorSatisfies(error -> ((InvalidRequest) error)
                        .faults().stream().map(Fault::field).forEach(fields::add))
                .verify();
        return fields;
    }

    private String refusal(String figure, Person by) {
        StringBuilder code = new StringBuilder();
        StepVerifier.create(declared.declare(consultation, figure, new DeclaredFigureDraft(1L, DAY, NOTE), by))
                .expectErrorSatisfies(error -> code.append(((Refusal) error).code()))
                .verify();
        return code.toString();
    }

    private List<String> kinds() {
        return Objects.requireNonNull(
                db.sql("SELECT entry::json ->> 'event' AS kind FROM ledger.event WHERE space_id = :space")
                        .bind("space", consultation.id().value())
                        .map(row -> Rows.required(row, "kind", String.class))
                        .all()
                        .collectList()
                        .block());
    }

    private String read(String address) {
        return Site.text(site.get(address, "fr"));
    }
}
