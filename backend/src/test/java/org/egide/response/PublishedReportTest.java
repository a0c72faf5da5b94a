package org.egide.response;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.egide.shared.InvalidRequest;
import org.egide.shared.InvalidRequest.Fault;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** What the tests of responses share: a report with a clarification and a recommendation, and replies to them. */
abstract class PublishedReportTest extends ResponseTest {

    @Autowired
    @SuppressWarnings("NullAway.Init")
    Responses responses;

    @BeforeEach
    void theReportIsPublished() {
        clock.advance(Duration.ofDays(90));
        run("""
            INSERT INTO report.report (space_id, number, kind, language, title, opened_at, opened_by)
            VALUES (:space, 1, 'FINAL', 'fr', 'Bilan inventé', '2021-05-23T10:00:00Z', 'Camille Exemple')
            """);
        run("""
            INSERT INTO report.edition (space_id, report, number, state, title, frozen_at, frozen_by, note, reservation,
                                        html, sha256, data_sha256, late, ended_at, ended_by)
            VALUES (:space, 1, 1, 'PUBLISHED', 'Bilan inventé', '2021-05-23T10:00:00Z', 'Camille Exemple', '', '',
                    '', '\\x00', '\\x00', false, '2021-05-23T10:00:00Z', 'Camille Exemple')
            """);
        run("""
            INSERT INTO report.edition_request (space_id, report, edition, number, kind, place, text, addressee,
                                                sources)
            VALUES (:space, 1, 1, 1, 'CLARIFICATION', 1, 'Dites combien d’eau.', '', '{}'),
                   (:space, 1, 1, 2, 'RECOMMENDATION', 1, 'Limitez le prélèvement.', 'Région inventée', '{}')
            """);
        run("UPDATE consultation.consultation SET report_published_on = '2021-05-23' WHERE space_id = :space");
        consultation = await(consultations.get(consultation.id()));
    }

    void run(String sql) {
        db.sql(sql).bind("space", consultation.id().value()).then().block();
    }

    void toTheService(int request) {
        run("UPDATE report.edition_request SET addressee = '%s' WHERE space_id = :space AND number = %d"
                .formatted(SERVICE_NAME, request));
    }

    String html(int edition) {
        return new String(await(responses.file(consultation.id(), edition, "html")), StandardCharsets.UTF_8);
    }

    void reply(int request, Reply reply) {
        await(responses.reply(consultation, request, 0, reply, OWNER));
    }

    void decide() {
        await(responses.decide(
                consultation, 0, new Decided(ProjectDecision.CONTINUE_CHANGED, "Le projet **continue**."), OWNER));
    }

    PublishedResponse publish(String note) {
        reply(1, accepted("800 m³ par jour."));
        reply(2, promised());
        decide();
        return await(responses.publish(consultation, note, OWNER));
    }

    static Reply accepted(String text) {
        return new Reply(ReplyStance.ACCEPTED, text, "", "", null, "", "");
    }

    static Reply promised() {
        return new Reply(
                ReplyStance.PARTLY,
                "En été seulement.",
                "L’hiver, le canal déborde.",
                "Creuser un bassin.",
                LocalDate.parse("2021-12-31"),
                "Un bassin de 9 000 m³.",
                "La direction du site");
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    static List<String> fields(Runnable work) {
        try {
            work.run();
            return List.of();
        } catch (InvalidRequest refusal) {
            return refusal.faults().stream().map(Fault::field).toList();
        }
    }
}
