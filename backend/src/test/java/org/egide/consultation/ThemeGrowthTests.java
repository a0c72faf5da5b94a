package org.egide.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.egide.testing.DatabaseTest;
import org.egide.testing.TestClock;
import org.egide.testing.TestConsultations;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;

/** What imports add to the themes of a consultation. */
@DatabaseTest
class ThemeGrowthTests {

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Consultations consultations;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private TestConsultations made;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private TestClock clock;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private DatabaseClient db;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private TransactionalOperator transaction;

    @BeforeEach
    void today() {
        clock.reset();
    }

    @Test
    void anImportedThemeIsAnEditLikeAnother() {
        Consultation before = made.open();
        List<Theme> themes = Objects.requireNonNull(consultations
                .ensureThemes(before.id(), List.of("Les arbres", "Pourquoi", "Les arbres"))
                .block());
        assertThat(themes).extracting(Theme::key).containsExactly("why", "how", "water", "les-arbres");
        consultations.ensureThemes(before.id(), List.of("Les arbres")).block();
        Consultation after =
                Objects.requireNonNull(consultations.get(before.id()).block());
        assertThat(after.version()).isEqualTo(2);
        assertThat(events(before)).containsExactly("consultation.created", "consultation.changed");
    }

    @Test
    void twoImportsAtOnceBringAThemeOnce() {
        Consultation before = made.open();
        Flux.range(0, 8)
                .flatMap(i -> consultations
                        .ensureThemes(before.id(), List.of("Le bruit"))
                        .as(transaction::transactional))
                .blockLast();
        assertThat(Objects.requireNonNull(consultations.get(before.id()).block())
                        .themes())
                .extracting(Theme::key)
                .containsOnlyOnce("le-bruit")
                .hasSize(4);
    }

    private List<String> events(Consultation consultation) {
        return Objects.requireNonNull(
                db.sql("SELECT entry::json ->> 'event' AS kind FROM ledger.event WHERE space_id = :space ORDER BY id")
                        .bind("space", consultation.id().value())
                        .map(row -> Objects.requireNonNull(row.get("kind", String.class)))
                        .all()
                        .collectList()
                        .block());
    }
}
