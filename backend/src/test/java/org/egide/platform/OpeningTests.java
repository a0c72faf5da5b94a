package org.egide.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.egide.consultation.Calendar;
import org.egide.consultation.ConsultationDraft;
import org.egide.consultation.ModerationMode;
import org.egide.testing.Site;
import org.egide.testing.SiteTest;
import org.egide.testing.TestConsultations;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.web.reactive.function.BodyInserters;

/** Contributions are received from the first second to the last, in Paris, and never during a suspension. */
class OpeningTests extends SiteTest {

    @BeforeEach
    void openFromFebruaryToAprilWithASuspensionInMarch() {
        ConsultationDraft draft = TestConsultations.draft(
                new Calendar(
                        LocalDate.parse("2021-02-09"),
                        LocalDate.parse("2021-02-25"),
                        LocalDate.parse("2021-04-23"),
                        LocalDate.parse("2021-03-10"),
                        LocalDate.parse("2021-03-15"),
                        null,
                        null),
                ModerationMode.BEFORE_PUBLICATION);
        consultation = made.create(draft);
    }

    @ParameterizedTest
    @CsvSource({
        "2021-02-24T23:59:59, consultation-not-open-yet, pas encore ouverte, not open yet",
        "2021-02-25T00:00:00, , ,",
        "2021-03-09T23:59:59, , ,",
        "2021-03-10T00:00:00, consultation-suspended, suspendue, suspended",
        "2021-03-14T23:59:59, consultation-suspended, suspendue, suspended",
        "2021-03-15T00:00:00, , ,",
        "2021-03-28T01:59:59, , ,", // summer time begins that night
        "2021-04-23T23:59:59, , ,",
        "2021-04-24T00:00:00, consultation-closed, close, closed"
    })
    void toTheSecondOnBothSides(String paris, String code, String french, String english) {
        clock.moveToParis(paris);
        EntityExchangeResult<String> inFrench = send("fr");
        EntityExchangeResult<String> inEnglish = send("en");
        if (code == null) {
            assertThat(inFrench.getStatus().value()).isEqualTo(201);
            assertThat(typed().getStatus().value()).isEqualTo(303);
            return;
        }
        assertThat(inFrench.getStatus().value()).isEqualTo(409);
        assertThat(inFrench.getResponseBody()).contains("/problems/" + code).contains(french);
        assertThat(inEnglish.getResponseBody()).contains("/problems/" + code).contains(english);
        EntityExchangeResult<String> page = typed();
        assertThat(page.getStatus().is4xxClientError()).isTrue();
        assertThat(page.getResponseBody()).contains(french).contains("Écrit juste à temps, ou presque.");
    }

    private EntityExchangeResult<String> send(String language) {
        String json = "{\"theme\": \"water\", \"kind\": \"OPINION\", \"body\": \"Oui.\"}";
        return Site.result(site.post(contributions(), json.getBytes(StandardCharsets.UTF_8), language));
    }

    private EntityExchangeResult<String> typed() {
        return Site.result(site.client()
                .post()
                .uri(page() + "/contribute")
                .body(BodyInserters.fromFormData("theme", "water")
                        .with("kind", "OPINION")
                        .with("body", "Écrit juste à temps, ou presque."))
                .exchange());
    }
}
