package org.egide.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.egide.testing.TestConsultations.GUARANTOR;

import java.util.List;
import java.util.Locale;
import org.egide.register.Milestone;
import org.egide.register.Receipt;
import org.egide.report.Edition;
import org.egide.report.Editions;
import org.egide.report.ReportKind;
import org.egide.report.Reports;
import org.egide.report.RequestDraft;
import org.egide.report.RequestKind;
import org.egide.report.Requests;
import org.egide.report.SectionDraft;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** From a contribution that a request names to the promise that is made in reply, through a report that was signed. */
class CommittedTests extends ResponseTest {

    private static final String RESERVATION = "Rien n’est encore relu.";

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Reports reports;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Requests requests;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Editions editions;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Responses responses;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Committed committed;

    /** Whether the report shows the table of requests, or only speaks of one. */
    @ParameterizedTest
    @ValueSource(strings = {"@requests", "Nous demandons @r1."})
    void anAuthorWhoseContributionARequestNamesLearnsWhatWasPromised(String text) {
        Receipt named = ask("L’eau viendra-t-elle à manquer ?");
        Receipt other = ask("Et le bruit ?");
        publishReport(text, "c" + named.number());
        Reply promise = PublishedReportTest.promised();
        await(responses.reply(consultation, 1, 0, promise, OWNER));
        await(responses.decide(consultation, 0, new Decided(ProjectDecision.CONTINUE, "Le projet continue."), OWNER));
        assertThat(await(committed.of(consultation.id(), named.id()))).isEmpty();
        await(responses.publish(consultation, "", OWNER));

        assertThat(await(committed.of(consultation.id(), named.id())))
                .extracting(Milestone::stage)
                .containsExactly(Milestone.Stage.COMMITTED);
        assertThat(await(committed.of(consultation.id(), other.id()))).isEmpty();
    }

    private void publishReport(String text, String source) {
        clock.moveToParis("2021-05-20T10:00");
        consultation = await(consultations.get(consultation.id()));
        await(reports.open(
                consultation,
                ReportKind.FINAL,
                Locale.FRENCH,
                List.of(new SectionDraft("requests", 1, "Demandes", text)),
                GUARANTOR));
        await(requests.add(
                consultation.id(),
                1,
                new RequestDraft(RequestKind.CLARIFICATION, "Dites combien d’eau.", "", List.of(source)),
                null));
        Edition frozen = await(editions.freeze(consultation, 1, "", RESERVATION, GUARANTOR));
        await(editions.sign(consultation, 1, 1, frozen.sha256(), GUARANTOR));
        await(editions.publish(consultation, 1, 1, frozen.sha256(), GUARANTOR));
        consultation = await(consultations.get(consultation.id()));
    }
}
