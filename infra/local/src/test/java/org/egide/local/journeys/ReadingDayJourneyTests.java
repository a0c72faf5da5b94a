package org.egide.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.egide.consultation.Bilingual;
import org.egide.consultation.Calendar;
import org.egide.consultation.Consultation;
import org.egide.consultation.ConsultationDraft;
import org.egide.consultation.ConsultationDraft.ThemeDraft;
import org.egide.consultation.Consultations;
import org.egide.consultation.Designations;
import org.egide.consultation.Member;
import org.egide.consultation.ModerationMode;
import org.egide.consultation.Role;
import org.egide.identity.Person;
import org.egide.identity.PlatformRole;
import org.egide.register.Channel;
import org.egide.register.Contributions;
import org.egide.register.Deposit;
import org.egide.register.Deposit.Consents;
import org.egide.register.Kind;
import org.egide.resemblance.Campaigns;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/**
 * A guarantor's day: fifty contributions are read and coded, two campaigns among them handled whole, some by keyboard
 * alone, the outline reworked, a sample read twice, until coverage is whole. The words are real comments where these
 * are at hand, and then no picture is kept; invented ones otherwise.
 */
class ReadingDayJourneyTests extends Journey {

    private static final Person OFFICER =
            new Person("officer", "Olive Officière", "officer@example.org", Set.of(PlatformRole.COMMISSION_OFFICER));

    /** Contributions that two guarantors read. */
    private static final int TWICE = 2;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Consultations consultations;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Designations designations;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Contributions contributions;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Campaigns campaigns;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private DatabaseClient db;

    @Autowired
    @SuppressWarnings("NullAway.Init")
    private Clock clock;

    @ParameterizedTest
    @CsvSource({"320, true, 50, Kappa\u00a0:", "1280, false, 10, trop peu pour comparer"})
    void everythingIsReadAndTwoCampaignsAreHandled(int width, boolean scripts, int many, String agreement) {
        DayTexts texts = many == 50 ? DayTexts.fifty() : DayTexts.invented(many);
        Consultation made = prepare("journee-" + width, texts);
        try (Visit guarantor = begin("reading-day", width, scripts)) {
            if (texts.real()) {
                guarantor.withoutPictures();
            }
            signIn(guarantor, "garant");
            ReadingDay day = new ReadingDay(guarantor, made.slug(), scripts);
            day.confirmsTheCampaigns();
            day.readsEverything();
            assertThat(day.read()).as("a campaign is read once").isLessThan(many);
            assertThat(coverage(guarantor, made)).contains("100 %", "Il ne reste rien");
            assertThat(readsTwice(made, width, scripts, texts.real())).contains(agreement);
            day.reworksTheOutline();
            assertThat(coverage(guarantor, made)).contains("100 %");
        }
    }

    /** Another guarantor reads a sample apart; what the public then reads of how far they agree. */
    private String readsTwice(Consultation made, int width, boolean scripts, boolean real) {
        try (Visit second = begin("reading-day-second", width, scripts)) {
            if (real) {
                second.withoutPictures();
            }
            signIn(second, "garante");
            second.open("/fr/workspace/consultations/" + made.slug() + "/reading");
            second.press("button", "Lire une seconde fois");
            for (int i = 0; i < TWICE; i++) {
                Page page = second.page();
                assertThat(page.locator("main").textContent()).contains("Vous la lisez à part");
                page.check("#s-0");
                page.locator("#found input").first().check();
                second.press("button[value=attach]");
                second.press("button[value=read]");
            }
            return coverage(second, made);
        }
    }

    private static String coverage(Visit visit, Consultation made) {
        visit.open("/fr/consultations/" + made.slug() + "/coverage");
        return visit.page().locator("main").textContent();
    }

    /** Published at once; two of them are drawn for double reading, and the machine has found both campaigns. */
    private Consultation prepare(String slug, DayTexts texts) {
        LocalDate today = LocalDate.now(clock);
        ConsultationDraft draft = new ConsultationDraft(
                slug,
                new Bilingual("Une journée de lecture", null),
                new Bilingual("Un projet inventé.", null),
                new Bilingual("Qu’en dites-vous ?", null),
                null,
                "CNDP_PRIOR",
                ModerationMode.AFTER_PUBLICATION,
                new Calendar(today.minusDays(30), today.minusDays(10), today.plusDays(40), null, null, null, null),
                List.of(new ThemeDraft("tout", null, new Bilingual("Tout", null), null)),
                List.of(
                        new Member(Role.GUARANTOR, "Gaspard Inventé", "garant@example.org"),
                        new Member(Role.GUARANTOR, "Garance Fictive", "garante@example.org")),
                List.of("62276"));
        Consultation made = await(consultations.create(OFFICER, draft));
        List.of("garant", "garante")
                .forEach(user -> designations
                        .declare(made, 1, new Person(user, user, user + "@example.org", Set.of()), "fr")
                        .block());
        texts.bodies().forEach(body -> contributions.submit(made, deposit(body)).block());
        db.sql("UPDATE synthesis.item SET sampled = number <= :twice WHERE space_id = :space")
                .bind("twice", TWICE)
                .bind("space", made.id().value())
                .then()
                .block();
        awaitCampaigns(made, texts.least());
        return made;
    }

    private void awaitCampaigns(Consultation made, int least) {
        for (int i = 0; i < 240; i++) {
            long found =
                    await(Mono.delay(Duration.ofMillis(500)).then(campaigns.list(made.id(), null, 2))).items().stream()
                            .filter(family -> family.texts() >= least)
                            .count();
            if (found == 2) {
                return;
            }
        }
        throw new AssertionError("The machine did not find both campaigns in time.");
    }

    private static Deposit deposit(String body) {
        return new Deposit(
                "tout",
                Kind.OPINION,
                null,
                body,
                null,
                false,
                null,
                null,
                Consents.NONE,
                "fr",
                Channel.WEB,
                null,
                null);
    }

    private static <T> T await(Mono<T> work) {
        return Objects.requireNonNull(work.block());
    }
}
