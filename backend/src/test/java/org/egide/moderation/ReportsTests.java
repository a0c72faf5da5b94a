package org.egide.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.egide.moderation.Decision.Outcome;
import org.egide.moderation.Reports.ReportDraft;
import org.egide.moderation.Signal.Kind;
import org.egide.register.Receipt;
import org.egide.register.State;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What readers report. */
class ReportsTests extends ModerationTest {

    private static final ReportDraft INSULT = new ReportDraft(Ground.INSULT, "Voyez la fin.", "lea@example.org", "fr");

    @Autowired
    @SuppressWarnings("NullAway.Init")
    Reports reports;

    @SuppressWarnings("NullAway.Init")
    Receipt receipt;

    @BeforeEach
    void published() {
        submit("Le premier de la file.");
        receipt = submit("Un texte publié.");
        publish(receipt);
    }

    @Test
    void putItForwardAndHideNothingHoweverMany() {
        for (int i = 0; i < 50; i++) {
            await(reports.report(consultation.id(), receipt.id(), INSULT, null));
        }
        screenAll();

        assertThat(get(receipt).state()).isEqualTo(State.PUBLISHED);
        assertThat(waiting()).extracting(w -> w.reading().label()).containsExactly("2", "1");
        assertThat(waiting().getFirst().reports()).hasSize(50);
        assertThat(waiting().getFirst().signals()).extracting(Signal::kind).containsExactly(Kind.REPORTED);
    }

    @Test
    void theDecisionAnswersThem() {
        String code = await(reports.report(consultation.id(), receipt.id(), INSULT, null));
        assertThat(await(reports.follow(code)).outcome()).isNull();
        Decision decision = refuse(receipt);

        assertThat(await(reports.follow(code.toUpperCase(Locale.ROOT))).outcome())
                .isEqualTo(Outcome.REFUSE);
        assertThat(await(reports.answeredBy(consultation.id(), receipt.id(), decision.at())))
                .extracting(Reports.Reported::email)
                .containsExactly("lea@example.org");
        assertThat(waiting()).extracting(w -> w.reading().label()).containsExactly("1");
        await(moderation.undo(consultation.id(), receipt.id(), GUARANTOR));
        assertThat(get(receipt).state()).isEqualTo(State.PUBLISHED);
    }

    @Test
    void theSameReportSentTwiceIsOne() {
        Receipt receipt = submit("Publié.");
        publish(receipt);
        String code = await(reports.report(consultation.id(), receipt.id(), INSULT, "une-fois"));
        assertThat(await(reports.report(consultation.id(), receipt.id(), INSULT, "une-fois")))
                .isEqualTo(code);
        assertThat(await(reports.waiting(consultation.id(), List.of(receipt.id()))))
                .hasSize(1);
        ReportDraft other = new ReportDraft(Ground.OFF_TOPIC, null, null, "fr");
        assertThat(codeOf(reports.report(consultation.id(), receipt.id(), other, "une-fois")))
                .isEqualTo("idempotency-key-reused");
        assertThat(codeOf(reports.report(consultation.id(), receipt.id(), INSULT, " ")))
                .isEqualTo("invalid-idempotency-key");
    }

    @Test
    void refusesWhatIsNotThere() {
        assertThat(codeOf(reports.follow("0123"))).isEqualTo("unknown-report");
        assertThat(codeOf(reports.report(consultation.id(), UUID.randomUUID(), INSULT, null)))
                .isEqualTo("unknown-item");
        ReportDraft endless = new ReportDraft(Ground.INSULT, "é".repeat(1_001), "pas une adresse", "fr");
        assertThat(codeOf(contributions.report(consultation.id(), receipt.number(), endless, null)))
                .isEqualTo("invalid-fields");
        await(contributions.withdraw(receipt.code()));
        assertThat(codeOf(contributions.report(consultation.id(), receipt.number(), INSULT, null)))
                .isEqualTo("not-published");
    }
}
