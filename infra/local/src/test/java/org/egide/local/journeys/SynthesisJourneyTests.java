package org.egide.local.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Clock;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A guarantor's day on a small consultation: everything is read, and attached or set aside, until nothing remains. */
class SynthesisJourneyTests extends Journey {

    private static final Person OFFICER =
            new Person("officer", "Olive Officière", "officer@example.org", Set.of(PlatformRole.COMMISSION_OFFICER));
    private static final String NOISE = "Les camions feraient du bruit la nuit.";

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
    private Clock clock;

    @ParameterizedTest
    @CsvSource({"320, true", "1280, false"})
    void everythingIsReadUntilNothingRemains(int width, boolean scripts) {
        String slug = small("synthese-" + width + scripts);
        try (Visit guarantor = begin("synthesis", width, scripts)) {
            signIn(guarantor, "garant");
            guarantor.open("/fr/workspace/consultations/" + slug + "/reading");
            guarantor.press("button", "Lire la suivante");
            makesAnArgument(guarantor);
            attachesToAnArgumentFound(guarantor, scripts);
            setsAside(guarantor);
            assertThat(guarantor.page().locator(".notice").textContent()).contains("plus rien à lire");
            guarantor.open("/fr/consultations/" + slug + "/coverage");
            assertThat(guarantor.page().locator("main").textContent()).contains("100 %", "Il ne reste rien");
            shows(guarantor, slug);
        }
    }

    /** What is ticked stays when the form comes back. */
    private static void makesAnArgument(Visit guarantor) {
        Page page = guarantor.page();
        page.check("#s-1");
        guarantor.press("summary:has-text('nouvel argument')");
        page.fill("#wording", NOISE);
        guarantor.press("button", "Créer et rattacher");
        assertThat(page.locator("#faults").count()).isEqualTo(1);
        assertThat(page.isChecked("#s-1")).isTrue();
        assertThat(page.inputValue("#wording").strip()).isEqualTo(NOISE);
        page.selectOption("#stance", "AGAINST");
        guarantor.press("button", "Créer et rattacher");
        assertThat(page.locator(".notice").textContent()).contains("L’argument est créé");
        assertThat(page.locator("[aria-labelledby=attached] q").textContent()).isEqualTo("Les camions, la nuit, non.");
        guarantor.press("button", "Lue, passer");
    }

    /** By keyboard alone where scripts run: words selected, the search, Enter; by ticking a sentence otherwise. */
    private static void attachesToAnArgumentFound(Visit guarantor, boolean scripts) {
        Page page = guarantor.page();
        assertThat(page.locator(".offers").textContent()).contains(NOISE, "en commun", "nuit");
        if (scripts) {
            page.evaluate("""
                    () => getSelection().selectAllChildren(document.querySelector(".sentence"))
                    """);
            page.waitForSelector("#selection:not([hidden])");
            page.keyboard().press("f");
            page.keyboard().type("cami");
            page.waitForSelector("#found :checked");
            guarantor.check();
            page.keyboard().press("Enter");
            page.waitForSelector(".notice:has-text('Rattachée')");
            guarantor.check();
            page.keyboard().press("j");
            page.waitForSelector("h1:has-text('n° 3')");
        } else {
            page.check("#s-0");
            page.fill("#q", "cami");
            guarantor.press(".search button");
            assertThat(page.isChecked("#s-0")).isTrue();
            page.locator("#found input").first().check();
            guarantor.press("button", "Rattacher");
            assertThat(page.locator(".notice").textContent()).contains("Rattachée");
            guarantor.press("button", "Lue, passer");
        }
    }

    private static void setsAside(Visit guarantor) {
        Page page = guarantor.page();
        guarantor.press("summary:has-text('mettre de côté')");
        guarantor.press("button", "Mettre de côté");
        assertThat(page.locator("#faults").textContent()).contains("Dites la raison");
        page.selectOption("#reason", "NO_ARGUMENT");
        guarantor.press("button", "Mettre de côté");
        assertThat(page.locator("[aria-labelledby=attached]").textContent()).contains("Mise de côté");
        guarantor.press("button", "Lue, passer");
    }

    /** The public reads it from then on; a rewording keeps the former words at their address. */
    private static void shows(Visit guarantor, String slug) {
        Page page = guarantor.page();
        guarantor.open("/fr/consultations/" + slug + "/arguments");
        assertThat(page.locator("main").textContent()).doesNotContain(NOISE);
        guarantor.open("/fr/workspace/consultations/" + slug + "/arguments");
        guarantor.press("button", "Montrer la synthèse");
        guarantor.press("link", NOISE);
        page.fill("#wording", "Les camions pourraient faire du bruit la nuit.");
        guarantor.press("button", "Enregistrer");
        guarantor.open("/fr/consultations/" + slug + "/arguments");
        guarantor.press("link", "Les camions pourraient faire du bruit la nuit.");
        assertThat(page.locator("main").textContent()).contains("Les camions, la nuit, non.", NOISE);
        guarantor.press(".wordings li:last-child a");
        assertThat(page.locator("h1").textContent()).isEqualTo(NOISE);
        guarantor.open("/fr/consultations/" + slug + "/contributions/1");
        assertThat(page.locator("main").textContent()).contains("Les camions pourraient faire du bruit la nuit.");
    }

    /** Three contributions, published at once, two guarantors in office. */
    private String small(String slug) {
        LocalDate today = LocalDate.now(clock);
        ConsultationDraft draft = new ConsultationDraft(
                slug,
                new Bilingual("Une petite consultation", null),
                new Bilingual("Un projet inventé pour une journée de lecture.", null),
                new Bilingual("Qu’en dites-vous ?", null),
                null,
                "CNDP_PRIOR",
                ModerationMode.AFTER_PUBLICATION,
                new Calendar(today.minusDays(30), today.minusDays(10), today.plusDays(40), null, null, null, null),
                List.of(new ThemeDraft("bruit", null, new Bilingual("Le bruit", null), null)),
                List.of(new Member(Role.GUARANTOR, "Gaspard Inventé", "garant@example.org")),
                List.of("62276"));
        Consultation made =
                Objects.requireNonNull(consultations.create(OFFICER, draft).block());
        Person guarantor = new Person("journey", "Gaspard Inventé", "garant@example.org", Set.of());
        designations.declare(made, 1, guarantor, "fr").block();
        List.of(
                        "Bonjour à tous. Les camions, la nuit, non. Merci de me lire.",
                        "Des camions qui passent la nuit, personne n’en veut.",
                        "Bonne continuation.")
                .forEach(body -> contributions.submit(made, deposit(body)).block());
        return slug;
    }

    private static Deposit deposit(String body) {
        return new Deposit(
                "bruit",
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
}
