package org.egide.report;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.egide.identity.Person;
import org.egide.shared.SpaceId;
import org.egide.testing.ConsultationTest;
import org.egide.testing.TestConsultations;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** What the tests of the report share: a report in three sections, and two guarantors who write it. */
abstract class ReportTest extends ConsultationTest {

    static final Person CAMILLE = TestConsultations.GUARANTOR;
    static final Person SACHA = new Person("garant2", "Sacha Exemple", "garant2@example.org", Set.of());

    @Autowired
    @SuppressWarnings("NullAway.Init")
    Reports reports;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    Drafting drafting;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    Notes notes;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    Requests requests;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    Pictures pictures;

    @SuppressWarnings("NullAway.Init")
    Report report;

    @BeforeEach
    void openReport() {
        report = await(reports.open(
                consultation,
                ReportKind.FINAL,
                Locale.FRENCH,
                List.of(
                        new SectionDraft("foreword", 1, "Avant-propos", ""),
                        new SectionDraft("figures", 1, "Chiffres clés", ""),
                        new SectionDraft("", 2, "Dates clés", "")),
                CAMILLE));
    }

    SpaceId space() {
        return consultation.id();
    }

    List<Section> sections() {
        return await(drafting.sections(space(), report.number()));
    }

    List<String> titles() {
        return sections().stream()
                .map(section -> "#".repeat(section.level()) + " " + section.title())
                .toList();
    }

    Section first() {
        return sections().getFirst();
    }

    Section now(Section section) {
        return await(drafting.section(space(), section.id()));
    }

    Section write(UUID id, int version, String body, Person by) {
        return await(drafting.write(space(), id, version, "Avant-propos", body, by));
    }
}
