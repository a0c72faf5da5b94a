package org.egide.web.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.egide.consultation.Consultation;
import org.egide.consultation.Designation;
import org.egide.consultation.Designation.EndReason;
import org.egide.consultation.Designations;
import org.egide.consultation.Ending;
import org.egide.consultation.Member;
import org.egide.consultation.ModerationMode;
import org.egide.consultation.Role;
import org.egide.report.Section;
import org.egide.testing.TestConsultations;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.EntityExchangeResult;

/** A report as a whole, its notes and its pictures through the API; and who may not do any of it. */
class ReportDraftApiTests extends ReportApiTest {

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Designations designations;

    @Test
    void aReportIsBegunOnceWithItsFirstDraftAndNamedFromTheVersionThatWasRead() {
        String wanted = "{\"kind\": \"INTERIM\", \"language\": \"en\"}";
        EntityExchangeResult<String> begun = send("garant", "/report-drafts", wanted);
        assertThat(status(begun)).as(body(begun)).isEqualTo(201);
        assertThat(begun.getResponseHeaders().getLocation()).hasPath(api() + "/report-drafts/2");
        assertThat(body(send("garant", "/report-drafts", wanted))).isEqualTo(body(begun));
        assertThat(body(read("garante", "/report-drafts/2/sections"))).contains("\"level\":1");
        assertThat(body(send("garant", "/report-drafts", "k", "{\"kind\": \"FINAL\", \"language\": \"fr\"}")))
                .contains("report-exists");
        assertThat(body(send("garant", "/report-drafts", "l", "{}"))).contains("kind", "language", "fr, en");

        String title = "{\"title\": \"%s\"}";
        String named = "/report-drafts/2/title";
        assertThat(status(put("garant", named, null, title.formatted("Un")))).isEqualTo(428);
        EntityExchangeResult<String> now = put("garant", named, "\"1\"", title.formatted("Un"));
        assertThat(body(now)).contains("\"title\":\"Un\"");
        assertThat(read("garante", "/report-drafts/2").getResponseHeaders().getETag())
                .isEqualTo(now.getResponseHeaders().getETag());
        assertThat(body(put("garante", named, "\"1\"", title.formatted("Deux"))))
                .contains("report-changed");
        assertThat(body(read("garant", "/report-drafts/3"))).contains("unknown-guarantor-report");
    }

    @Test
    void guarantorsWriteToEachOtherBesideASection() {
        String below = "/report-drafts/sections/" + first().id() + "/notes";
        EntityExchangeResult<String> written = send("garant", below, "{\"text\": \"À vérifier.\"}");
        assertThat(status(written)).as(body(written)).isEqualTo(201);
        send("garant", below, "{\"text\": \"À vérifier.\"}");
        assertThat(body(read("garante", below))).containsOnlyOnce("À vérifier.").contains("\"settledAt\":null");
        assertThat(body(send("garant", below, "{\"text\": \" \"}"))).contains("/text");

        String note = body(written).replaceAll(".*\"id\":\"([^\"]+)\".*", "$1");
        String settled = body(put("garante", "/report-drafts/notes/" + note + "/settlement", null, "{}"));
        assertThat(settled).contains("\"settledBy\":\"").doesNotContain("\"settledAt\":null");
        assertThat(body(read("garant", "/report-drafts/sections/" + new UUID(0, 1) + "/notes")))
                .contains("unknown-section");
    }

    @Test
    void aPictureIsBroughtOnceDescribedAndTakenAway() {
        String below = "/report-drafts/1/pictures";
        EntityExchangeResult<String> brought = bring("garant", below, SVG, "");
        assertThat(status(brought)).as(body(brought)).isEqualTo(201);
        assertThat(body(brought)).contains("\"kind\":\"SVG\"", "\"alternative\":\"\"");
        assertThat(body(bring("garant", below, SVG, ""))).isEqualTo(body(brought));
        assertThat(status(bring("garant", below, SVG, "Un plan"))).isEqualTo(422);
        assertThat(body(bring("garant", below, "<svg><script>1</script></svg>", "")))
                .contains("picture-");

        put("garante", below + "/1", null, "{\"alternative\": \"Un plan\", \"caption\": \"Janvier\"}");
        assertThat(body(read("garant", below))).containsOnlyOnce("\"number\":").contains("Un plan", "Janvier");
        EntityExchangeResult<String> file = read("garant", below + "/1/file");
        assertThat(file.getResponseHeaders().getFirst("Content-Disposition")).startsWith("attachment");
        assertThat(body(file)).startsWith("<svg");

        assertThat(delete("garant", below + "/1").getStatus().value()).isEqualTo(204);
        assertThat(body(read("garant", below + "/1"))).contains("unknown-picture");
        assertThat(body(read("garant", "/report-drafts/9/pictures"))).contains("unknown-guarantor-report");
    }

    /** The owner, a citizen, a guarantor who left, and one of another consultation. */
    @Test
    void nobodyElseReadsOrWritesAnyOfIt() {
        bring("garant", "/report-drafts/1/pictures", SVG, "Un plan");
        send("garant", "/report-drafts/1/requests", "{\"kind\": \"CLARIFICATION\", \"text\": \"Quelle eau ?\"}");
        leave("garante@example.org");
        anotherOf("territoire");
        List<Section> before = sections();
        List<Integer> answers = new ArrayList<>();
        for (String user : List.of("maitre-ouvrage", "citoyenne", "garante", "territoire")) {
            everyWayIn().forEach(way -> answers.add(status(way.apply(user))));
        }
        assertThat(answers).hasSize(4 * everyWayIn().size()).containsOnly(403);
        assertThat(everyWayIn().stream().map(way -> status(way.apply(NOBODY)))).containsOnly(401);
        assertThat(sections()).isEqualTo(before);
        assertThat(body(read("garant", "/report-drafts/1/requests"))).contains("Quelle eau ?");
    }

    /** Who may write a report of one consultation reaches no section of another through it. */
    @Test
    void theSectionsOfAnotherConsultationAreUnknownWhateverTheAddress() {
        Section mine = first();
        consultation = anotherOf("garant");
        String section = "/report-drafts/sections/" + mine.id();
        assertThat(Stream.of(
                                read("garant", section),
                                delete("garant", section, "\"1\""),
                                put("garant", section + "/return", null, "{}"),
                                read("garant", section + "/versions"),
                                read("garant", section + "/versions/1"),
                                put("garant", section + "/restoration", "\"1\"", "{\"version\": 1}"))
                        .map(ReportApiTest::body))
                .allSatisfy(refused -> assertThat(refused).contains("unknown-section"));
    }

    private Consultation anotherOf(String guarantor) {
        return made.create(TestConsultations.draft(
                TestConsultations.calendar("2021-02-09", "2021-02-25", "2021-04-23"),
                ModerationMode.AFTER_PUBLICATION,
                List.of(
                        new Member(Role.OWNER, "Inventé voisin", "maitre-ouvrage@example.org"),
                        new Member(Role.GUARANTOR, "Inventé ailleurs", guarantor + "@example.org"))));
    }

    private List<Function<String, EntityExchangeResult<String>>> everyWayIn() {
        String report = "/report-drafts/1";
        String section = "/report-drafts/sections/" + first().id();
        List<Function<String, EntityExchangeResult<String>>> all = new ArrayList<>(List.of(
                user -> read(user, "/report-drafts"),
                user -> send(user, "/report-drafts", "{\"kind\": \"INTERIM\", \"language\": \"fr\"}"),
                user -> read(user, report),
                user -> put(user, report + "/title", "\"1\"", "{\"title\": \"Intrusion\"}"),
                user -> put(user, report + "/requests-shown", null, "{}"),
                user -> read(user, report + "/sections"),
                user -> put(user, section, "\"1\"", "{\"title\": \"Intrusion\", \"body\": \"\"}"),
                user -> send(user, section + "/moves", "{\"move\": \"DOWN\"}"),
                user -> put(user, section + "/status", null, "{\"status\": \"READY\"}"),
                user -> read(user, section + "/notes"),
                user -> send(user, section + "/notes", "{\"text\": \"Intrusion\"}"),
                user -> put(user, "/report-drafts/notes/" + first().id() + "/settlement", null, "{}"),
                user -> read(user, report + "/pictures"),
                user -> bring(user, report + "/pictures", SVG, "Intrusion"),
                user -> read(user, report + "/pictures/1"),
                user -> read(user, report + "/pictures/1/file"),
                user -> put(user, report + "/pictures/1", null, "{\"alternative\": \"Intrusion\"}"),
                user -> delete(user, report + "/pictures/1")));
        all.addAll(everyWayBack(report, section));
        return all;
    }

    /** What takes away, goes back, and what is asked. */
    private List<Function<String, EntityExchangeResult<String>>> everyWayBack(String report, String section) {
        return List.of(
                user -> delete(user, section, "\"1\""),
                user -> read(user, report + "/removed-sections"),
                user -> put(user, section + "/return", null, "{}"),
                user -> read(user, section + "/versions"),
                user -> read(user, section + "/versions/1"),
                user -> put(user, section + "/restoration", "\"1\"", "{\"version\": 1}"),
                user -> read(user, report + "/requests"),
                user -> send(user, report + "/requests/1/moves", "{\"move\": \"DOWN\"}"),
                user -> delete(user, report + "/requests/1", "\"1\""));
    }

    private void leave(String email) {
        Designation one = Objects.requireNonNull(
                        designations.of(consultation.id()).block())
                .stream()
                .filter(designation -> designation.email().equals(email))
                .findFirst()
                .orElseThrow();
        designations
                .end(consultation.id(), one.id(), new Ending(EndReason.RESIGNED, null, null), TestConsultations.OFFICER)
                .block();
    }
}
