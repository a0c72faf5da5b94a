package org.egide.survival;

import java.time.LocalDate;
import java.util.Objects;
import org.egide.EgideApplication;
import org.egide.consultation.Calendar;
import org.egide.consultation.Consultations;
import org.egide.consultation.ModerationMode;
import org.egide.shared.NotFound;
import org.egide.testing.TestConsultations;
import org.springframework.boot.SpringApplication;
import reactor.core.publisher.Mono;

/** The product, with one consultation that is open today. */
public final class SurvivalApplication {

    /** The consultation's name in addresses. */
    static final String SLUG = "survie";

    private SurvivalApplication() {}

    /**
     * Starts it.
     *
     * @param args Spring Boot's command line
     */
    public static void main(String[] args) {
        var context = new SpringApplication(EgideApplication.class, TestConsultations.class).run(args);
        TestConsultations made = context.getBean(TestConsultations.class);
        boolean known = Objects.requireNonNull(context.getBean(Consultations.class)
                .get(SLUG)
                .hasElement()
                .onErrorResume(NotFound.class, missing -> Mono.just(false))
                .block());
        if (!known) {
            LocalDate today = LocalDate.now();
            Calendar calendar = TestConsultations.calendar(
                    today.minusDays(40).toString(),
                    today.minusDays(10).toString(),
                    today.plusDays(30).toString());
            made.create(TestConsultations.named(
                    SLUG, TestConsultations.draft(calendar, ModerationMode.BEFORE_PUBLICATION)));
        }
    }
}
